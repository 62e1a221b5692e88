/* The same bytes for this library and for the system's libcrypto (fuzz/peer/peer.h): both take them
 * or refuse them, write and print the same of what they took, and say the same of a certificate.
 * What differs on purpose (doc/DIFFERENCES.md) is excused here.
 *   out/fuzz/beside FILE... */
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "fuzz/peer/peer.h"
#include "fuzz/peer/say.h"
#include "tests/mutants/der_form.h"

struct text {
    const char *p;
    size_t len;
};

/* The part of one kind, behind its heading. */
static struct text part(const char *all, size_t i)
{
    char heading[80];
    snprintf(heading, sizeof(heading), "= %s\n", say_name(i));
    const char *p = strstr(all, heading);
    fuzz_must(p != NULL, "a part is missing");
    p += strlen(heading);
    const char *next = say_name(i + 1) == NULL ? NULL : strstr(p, "\n= ");
    return (struct text){p, next == NULL ? strlen(p) : (size_t)(next + 1 - p)};
}

static bool same(struct text a, struct text b)
{
    return a.len == b.len && memcmp(a.p, b.p, a.len) == 0;
}

static bool refused(struct text t)
{
    return t.len == 3 && memcmp(t.p, "no\n", 3) == 0;
}

/* Keys in certificates and requests are checked, too. */
static bool without_key(struct text t)
{
    static const char words[] = "Unable to load Public Key";
    return memmem(t.p, t.len, words, sizeof(words) - 1) != NULL;
}

static bool excused(size_t i, bool is_der)
{
    return say_rule(i) == SAY_CHECKED || (say_rule(i) == SAY_DER && !is_der);
}

/* Extensions with names in them, which are DER here. */
static bool has_names(int nid)
{
    static const int with_names[] = {
        NID_subject_alt_name,           NID_issuer_alt_name, NID_authority_key_identifier,
        NID_name_constraints,           NID_freshest_crl,    NID_crl_distribution_points,
        NID_certificate_issuer,         NID_info_access,     NID_sinfo_access,
        NID_issuing_distribution_point,
    };
    for (size_t i = 0; i < sizeof(with_names) / sizeof(with_names[0]); i++)
        if (with_names[i] == nid)
            return true;
    return false;
}

/* Such a one in BER isn't read here: the certificate is the same, but not what it says. */
static bool has_ber_names(const uint8_t *bytes, size_t n)
{
    bool found = false;
    X509 *x = d2i_X509(NULL, &bytes, (long)n);
    for (int i = 0; x != NULL && i < X509_get_ext_count(x); i++) {
        X509_EXTENSION *e = X509_get_ext(x, i);
        const ASN1_OCTET_STRING *value = X509_EXTENSION_get_data(e);
        found = found ||
                (has_names(OBJ_obj2nid(X509_EXTENSION_get_object(e))) &&
                 der_form(ASN1_STRING_get0_data(value), (size_t)ASN1_STRING_length(value), 0) == 0);
    }
    X509_free(x);
    return found;
}

static struct text first_line(struct text t)
{
    const char *end = memchr(t.p, '\n', t.len);
    return (struct text){t.p, end == NULL ? t.len : (size_t)(end - t.p)};
}

static void compare(size_t i, struct text ours, struct text theirs, const uint8_t *bytes, size_t n)
{
    if (same(ours, theirs) || without_key(ours) ||
        (refused(ours) && excused(i, der_form(bytes, n, 0) != 0)) ||
        (strcmp(say_name(i), "X509") == 0 && same(first_line(ours), first_line(theirs)) &&
         has_ber_names(bytes, n)))
        return;
    fprintf(stderr, "%s:\n%.*s--- OpenSSL:\n%.*s", say_name(i), (int)ours.len, ours.p,
            (int)theirs.len, theirs.p);
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    char *ours = NULL, *theirs = peer_ask(PEER_KINDS, bytes, n, NULL, 0);
    size_t len;
    FILE *out = open_memstream(&ours, &len);
    say_kinds(out, bytes, n);
    fclose(out);
    for (size_t i = 0; say_name(i) != NULL; i++)
        compare(i, part(ours, i), part(theirs, i), bytes, n);
    free(ours);
    free(theirs);
    return 0;
}
