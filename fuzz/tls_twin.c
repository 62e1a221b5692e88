/* The same bytes for this library's libssl and for the system's (fuzz/peer/tls.c): both ends take
 * them or refuse them, of the same version, with an alert of the same class. The first byte chooses
 * the configuration, the second the end. Randomness is another than that of tls_server's records,
 * so that neither understands what was encrypted. out/fuzz/tls_twin FILE... */
#include <string.h>

#include "fuzz/fuzz.h"
#include "fuzz/peer/peer.h"
#include "fuzz/peer/say.h"
#include "fuzz/tls/configs.h"
#include "fuzz/tls/ends.h"

enum { WRONG = 1, FORGED, UNACCEPTABLE, CERTIFICATES };

/* What an alert is about; which of those of a class is a matter of taste, or of the order in which
 * things are looked at. */
static int class_of(int alert)
{
    static const struct {
        int alert, class;
    } classes[] = {
        /* what is said is wrong, or forged, or not acceptable; certificates */
        {10, WRONG},         {22, WRONG},        {47, WRONG},         {50, WRONG},
        {109, WRONG},        {110, WRONG},       {120, WRONG},        {20, FORGED},
        {21, FORGED},        {51, FORGED},       {40, UNACCEPTABLE},  {70, UNACCEPTABLE},
        {71, UNACCEPTABLE},  {86, UNACCEPTABLE}, {112, UNACCEPTABLE}, {115, UNACCEPTABLE},
        {116, UNACCEPTABLE}, {42, CERTIFICATES}, {43, CERTIFICATES},  {44, CERTIFICATES},
        {45, CERTIFICATES},  {46, CERTIFICATES}, {48, CERTIFICATES},  {113, CERTIFICATES},
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
};

static struct verdict read_verdict(const char *text)
{
    struct verdict v = {"", 0, 0};
    fuzz_must(sscanf(text, "%15s %x %d", v.what, &v.version, &v.alert) == 3, "no verdict");
    return v;
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
    int one = class_of(a.alert), other = class_of(b.alert);
    /* What RFC 8446 forbids of a second ClientHello is looked at here, before what is encrypted. */
    bool is_earlier = one == WRONG && other == FORGED;
    bool same = strcmp(a.what, b.what) == 0 && (one == other || is_earlier) &&
                (a.alert >= 0 || a.version == b.version);
    if (!same)
        fprintf(stderr, "ours %s theirs %s", ours, theirs);
    fuzz_must(same, "the two differ");
    free(ours);
    free(theirs);
    return 0;
}
