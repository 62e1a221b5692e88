/* The same bytes for this library's libssl and for the system's (fuzz/peer/tls.c): both ends take
 * them or refuse them, of the same version, with an alert of the same class. The first byte chooses
 * the configuration, the second the end. Randomness is another than that of tls_server's records,
 * so that neither understands what was encrypted. out/fuzz/tls_twin FILE... */
#include <openssl/ssl2.h>
#include <openssl/x509_vfy.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "fuzz/peer/peer.h"
#include "fuzz/peer/say.h"
#include "fuzz/tls/configs.h"
#include "fuzz/tls/ends.h"
#include "ssl/ext/ext.h"
#include "ssl/msg/msg.h"

enum { WRONG = 1, FORGED, CERTIFICATES };
enum {
    RECORD_HEADER = 5,
    V2_HEADER = 2,
    BAD_CERTIFICATE = 42,
    DECODE_ERROR = 50,
    DECRYPT_ERROR = 51,
    INTERNAL_ERROR = 80,
    UNSUPPORTED_EXTENSION = 110
};

/* What an alert is about; which of those of a class is a matter of taste, or of the order in which
 * things are looked at. */
static int class_of(int alert)
{
    static const struct {
        int alert, class;
    } classes[] = {
        /* what is said is wrong or not acceptable, or forged; certificates */
        {10, WRONG},        {22, WRONG},        {40, WRONG},        {47, WRONG},
        {50, WRONG},        {70, WRONG},        {71, WRONG},        {86, WRONG},
        {109, WRONG},       {110, WRONG},       {112, WRONG},       {115, WRONG},
        {116, WRONG},       {120, WRONG},       {20, FORGED},       {21, FORGED},
        {51, FORGED},       {42, CERTIFICATES}, {43, CERTIFICATES}, {44, CERTIFICATES},
        {45, CERTIFICATES}, {46, CERTIFICATES}, {48, CERTIFICATES}, {113, CERTIFICATES},
    };
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        if (classes[i].alert == alert)
            return classes[i].class;
    return alert;
}

struct verdict {
    char what[16];
    unsigned version;
    int alert;
    long verified; /* X509_V_* */
};

static struct verdict read_verdict(const char *text)
{
    struct verdict v = {"", 0, 0, 0};
    fuzz_must(sscanf(text, "%15s %x %d %ld", v.what, &v.version, &v.alert, &v.verified) == 4,
              "no verdict");
    return v;
}

/* What is wrong with a record's header we say at once; the other library wants the record first. A
 * client may begin with one of SSL 2.0. */
static bool ends_within_record(const uint8_t *bytes, size_t n, bool is_server)
{
    if (is_server && n >= RECORD_HEADER && (bytes[0] & 0x80) != 0 &&
        bytes[2] == SSL2_MT_CLIENT_HELLO) {
        size_t whole = V2_HEADER + ((size_t)(bytes[0] & 0x7f) << 8 | bytes[1]);
        if (n < whole)
            return true;
        bytes += whole;
        n -= whole;
    }
    while (n >= RECORD_HEADER) {
        size_t whole = RECORD_HEADER + ((size_t)bytes[3] << 8 | bytes[4]);
        if (n < whole)
            return true;
        bytes += whole;
        n -= whole;
    }
    return false;
}

static bool is_the_same(const struct verdict *a, const struct verdict *b)
{
    const int one = class_of(a->alert), other = class_of(b->alert);
    if (strcmp(a->what, b->what) != 0)
        return false;
    if (a->alert < 0 && b->alert < 0)
        return a->version == b->version;
    /* What RFC 8446 forbids of a second ClientHello is looked at here, before what is encrypted,
     * and a message's form before its certificates; the other library calls a client's certificate
     * that is none a fault of the message, and some faults of its peer an internal error. */
    return one == other || (one == WRONG && (other == FORGED || other == CERTIFICATES)) ||
           (a->alert == BAD_CERTIFICATE && other == WRONG) || b->alert == INTERNAL_ERROR;
}

/* A certificate that isn't read here, with names in BER, say, or whose key isn't, since its bits
 * are no whole bytes, is known there (doc/DIFFERENCES.md); but nobody signed it, or with it. */
static bool is_unknown_here(const struct verdict *a, const struct verdict *b)
{
    return (a->alert == BAD_CERTIFICATE && a->verified == X509_V_OK &&
            class_of(b->alert) == FORGED) ||
           (a->alert == INTERNAL_ERROR && a->verified == X509_V_ERR_UNSPECIFIED &&
            b->alert == DECRYPT_ERROR);
}

/* The signature over a ServerKeyExchange is looked at here before its parameters, there after them.
 */
static bool is_unsigned(const struct verdict *a, const struct verdict *b, bool is_server)
{
    return !is_server && a->version < TLS1_3_VERSION && a->alert == DECRYPT_ERROR &&
           class_of(b->alert) == WRONG;
}

/* Whether a list of PSKs isn't one binder of 32 bytes or more for each identity (RFC 8446, 4.2.11).
 */
static bool are_bad_offers(struct slice body)
{
    struct slice identities, binders, identity, binder, age;
    if (!read_vector(&body, 2, &identities) || !read_vector(&body, 2, &binders) || body.len > 0)
        return true;
    while (identities.len > 0)
        if (!read_vector(&identities, 2, &identity) || !read_slice(&identities, 4, &age) ||
            !read_vector(&binders, 1, &binder) || binder.len < 32)
            return true;
    return binders.len > 0;
}

/* Whether there are such in a ClientHello that is a record: a server of ours refuses them all, the
 * other doesn't look at binders of identities that it doesn't know. */
static bool has_bad_offers(struct slice bytes)
{
    uint8_t type;
    uint16_t version;
    struct slice record, message, offers;
    struct msg_client_hello hello;
    while (read_u8(&bytes, &type) && read_u16(&bytes, &version) && read_vector(&bytes, 2, &record))
        if (type == SSL3_RT_HANDSHAKE && read_u8(&record, &type) && type == SSL3_MT_CLIENT_HELLO &&
            read_vector(&record, 3, &message) && msg_client_hello_parse(message, false, &hello) &&
            ext_peek(hello.extensions, TLSEXT_TYPE_psk, &offers) && are_bad_offers(offers))
            return true;
    return false;
}

static bool is_stricter(const struct verdict *a, const struct verdict *b, const uint8_t *bytes,
                        size_t n)
{
    const bool is_server = bytes[1] % 2 == 0;
    if (a->alert == UNSUPPORTED_EXTENSION) /* nobody asked for (RFC 5246, 7.4.1.4) */
        return true;
    if (is_server && a->alert == DECODE_ERROR && has_bad_offers(slice_of(bytes + 2, n - 2)))
        return true;
    return is_unknown_here(a, b) || is_unsigned(a, b, is_server) ||
           (class_of(a->alert) == WRONG && strcmp(b->what, "waits") == 0 &&
            ends_within_record(bytes + 2, n - 2, is_server));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    if (n < 2 || config_is_dtls(&configs[bytes[0] % configs_n])) /* whose flights differ */
        return 0;
    char *ours = NULL, *theirs = peer_ask(PEER_TLS, bytes, n, NULL, 0);
    size_t len;
    FILE *out = open_memstream(&ours, &len);
    say_tls(out, bytes, n);
    fclose(out);
    struct verdict a = read_verdict(ours), b = read_verdict(theirs);
    bool same = is_the_same(&a, &b) || is_stricter(&a, &b, bytes, n);
    if (!same)
        fprintf(stderr, "ours %s theirs %s", ours, theirs);
    fuzz_must(same, "the two differ");
    free(ours);
    free(theirs);
    return 0;
}
