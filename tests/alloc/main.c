/* alloc [--sites]     Exit 0 if the library survives the failure of each allocation. A program of
 * its own, since CRYPTO_set_mem_functions() comes before any allocation. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/check.h"
#include "tests/gen.h"

/* A line each, so that lists merge. */
/* clang-format off */
static const struct scenario *const areas[] = {
    scenarios_base,
    scenarios_bio,
    scenarios_bn,
    scenarios_params,
    scenarios_digest,
    scenarios_cipher,
    scenarios_kdf,
    scenarios_ec,
    scenarios_rand,
    scenarios_rsa,
    scenarios_pkey,
    scenarios_pem,
    scenarios_bytes,
    scenarios_ffc,
    scenarios_obj,
    scenarios_asn1,
    scenarios_conf,
    scenarios_x509,
    scenarios_ui,
    scenarios_x509v3,
    scenarios_verify,
    scenarios_asn1_text,
    scenarios_pkcs12,
    scenarios_pkcs7,
    scenarios_cms,
    scenarios_crmf,
    scenarios_ocsp,
    scenarios_ts,
    scenarios_cmp,
    scenarios_store,
    scenarios_engine,
    scenarios_provider,
    scenarios_ct,
    scenarios_srp,
    scenarios_ssl,
    scenarios_ssl_record,
    scenarios_ssl_link,
    scenarios_ssl_auth,
    scenarios_ssl_dtls,
    scenarios_ssl_shapes,
    scenarios_ssl_handshakes,
    scenarios_ssl_settings,
    scenarios_ssl_corners,
};
/* clang-format on */

/* The thread's errors and generators are its own, and stay: they are no leak. */
static bool run(const struct scenario *s)
{
    bool ok = s->run();
    OPENSSL_thread_stop();
    return ok;
}

/* With the allocation failing that was ordered. False if it made no such allocation. */
static bool survives(const struct scenario *s, const char *what)
{
    long before = alloc_live();
    bool ok = run(s), hit = alloc_failed();
    alloc_fail_at(0, false);
    if (!hit) {
        check(ok, "succeeds with memory");
        return false;
    }
    check(!ok || s->flags & ABSORBS, "%s fails, but not the call", what);
    if (!(s->flags & KEEPS))
        check(alloc_live() == before, "%s fails: %ld blocks leak", what, alloc_live() - before);
    before = alloc_live();
    check(run(s), "succeeds after %s failed", what);
    if (!(s->flags & KEEPS))
        check(alloc_live() == before, "a good run leaks %ld blocks", alloc_live() - before);
    return true;
}

/* With its n-th allocation failing. */
static bool fail_one(const struct scenario *s, size_t n, bool and_on)
{
    char what[64];
    snprintf(what, sizeof(what), "allocation %zu%s", n, and_on ? " and all after it" : "");
    alloc_fail_at(n, and_on);
    return survives(s, what);
}

/* A place's number among the allocations may depend on random numbers, so that no count meets it.
 */
static size_t fail_new_places(const struct scenario *s)
{
    size_t hits = 0;
    for (alloc_fail_new_place(); survives(s, "a place not met by number"); alloc_fail_new_place())
        hits++;
    return hits;
}

/* How often it asks may depend on random numbers: it is asked thrice whether that was the last.
 * Sanitizers, which run this once more, need not see every one of a long series. */
static size_t exhaust(const struct scenario *s)
{
    check_context("%s", s->name);
    check(run(s), "succeeds the first time"); /* and makes what is made once */
    size_t hits = 0, misses = 0;
    for (size_t n = 1; misses < 3; n += n < 40 ? 1 : gen_step(5)) {
        bool hit = fail_one(s, n, true) && fail_one(s, n, false);
        misses = hit ? 0 : misses + 1;
        hits += hit;
    }
    hits += fail_new_places(s);
    check(hits > 0, "asks for no memory at all");
    return hits;
}

int main(int argc, char **argv)
{
    if (!alloc_begin()) {
        fputs("alloc: memory was given out before main()\n", stderr);
        return 2;
    }
    size_t ran = 0, failures = 0;
    for (size_t a = 0; a < sizeof(areas) / sizeof(areas[0]); a++)
        for (const struct scenario *s = areas[a]; s->name != NULL; s++, ran++)
            failures += exhaust(s);

    check_context("OPENSSL_cleanup");
    OPENSSL_cleanup();
    check(alloc_live() == 0, "%ld blocks are left", alloc_live());
    if (argc > 1 && strcmp(argv[1], "--sites") == 0)
        alloc_print_sites();
    printf("%zu scenarios, %zu allocations made to fail, %lu checks, %lu failed\n", ran, failures,
           checks_done, checks_failed);
    return checks_failed != 0;
}
