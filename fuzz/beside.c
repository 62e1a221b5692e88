/* The same bytes for this library and for the system's libcrypto (fuzz/peer/peer.h): both take them
 * or refuse them, write and print the same of what they took, and say the same of a certificate.
 * What differs on purpose (doc/DIFFERENCES.md) is excused here.
 *   out/fuzz/beside FILE... */
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

static void compare(size_t i, struct text ours, struct text theirs, bool is_der)
{
    if (same(ours, theirs) || without_key(ours) || (refused(ours) && excused(i, is_der)))
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
        compare(i, part(ours, i), part(theirs, i), der_form(bytes, n, 0) != 0);
    free(ours);
    free(theirs);
    return 0;
}
