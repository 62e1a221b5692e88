/* alloc [--sites]     Exit 0 if the library survives the failure of each allocation. A program of
 * its own, since CRYPTO_set_mem_functions() comes before any allocation. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/check.h"

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
    scenarios_ffc, scenarios_obj, scenarios_conf, scenarios_ui, scenarios_engine,
};
/* clang-format on */

/* The thread's errors and generators are its own, and stay: they are no leak. */
static bool run(const struct scenario *s)
{
    bool ok = s->run();
    OPENSSL_thread_stop();
    return ok;
}

/* With its n-th allocation failing. False once it has no n-th allocation. */
static bool fail_one(const struct scenario *s, size_t n, bool and_on)
{
    long before = alloc_live();
    alloc_fail_at(n, and_on);
    bool ok = run(s), hit = alloc_failed();
    alloc_fail_at(0, false);
    if (!hit) {
        check(ok, "succeeds with memory");
        return false;
    }
    check(!ok || s->flags & ABSORBS, "allocation %zu%s fails, but not the call", n,
          and_on ? " and all after it" : "");
    if (!(s->flags & KEEPS))
        check(alloc_live() == before, "allocation %zu%s fails: %ld blocks leak", n,
              and_on ? " and all after it" : "", alloc_live() - before);
    before = alloc_live();
    check(run(s), "succeeds after allocation %zu failed", n);
    if (!(s->flags & KEEPS))
        check(alloc_live() == before, "a good run leaks %ld blocks", alloc_live() - before);
    return true;
}

/* How often it asks may depend on random numbers: it is asked thrice whether that was the last. */
static size_t exhaust(const struct scenario *s)
{
    check_context("%s", s->name);
    check(run(s), "succeeds the first time"); /* and makes what is made once */
    size_t hits = 0, misses = 0;
    for (size_t n = 1; misses < 3; n++) {
        bool hit = fail_one(s, n, true) && fail_one(s, n, false);
        misses = hit ? 0 : misses + 1;
        hits += hit;
    }
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
