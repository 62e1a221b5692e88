/* Project Wycheproof's JSON files through the public interface: each file that is claimed in
 * claims.c is run by one of these functions, a call for each test case. */
#ifndef ASSAY_TESTS_WYCHEPROOF_H
#define ASSAY_TESTS_WYCHEPROOF_H

#include <jansson.h>
#include <openssl/types.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tests/kat/kat.h"

enum verdict { VALID, INVALID, ACCEPTABLE };

/* One test case, and what its file's claim says of the algorithm. */
struct wp_case {
    const char *algorithm; /* the claim's argument: "AES-%u-GCM", "SHA256", ... */
    json_t *group, *test;
    enum verdict verdict;
};

typedef void wp_run_fn(const struct wp_case *c);

wp_run_fn wp_aead, wp_ccm, wp_siv, wp_cbc, wp_xts, wp_keywrap;
wp_run_fn wp_hmac, wp_cmac, wp_gmac, wp_kmac, wp_siphash;
wp_run_fn wp_okp_jwk;
wp_run_fn wp_montgomery, wp_ed25519;
wp_run_fn wp_ecdsa, wp_ecdh_point, wp_ecdh_spki, wp_ecdh_pem, wp_ecdh_jwk;
wp_run_fn wp_dsa;
wp_run_fn wp_rsa_verify, wp_rsa_pss, wp_rsa_sign, wp_rsa_oaep, wp_rsa_decrypt;
wp_run_fn wp_primality;
wp_run_fn wp_hkdf, wp_pbkdf2, wp_pbes2;
wp_run_fn wp_mlkem_keygen, wp_mlkem_encaps, wp_mlkem_decaps, wp_mlkem_seed_decaps;

struct wp_claim {
    const char *file; /* without "_test.json" */
    wp_run_fn *run;
    const char *algorithm;
};

/* Ends with a null name. */
extern const struct wp_claim wp_claims[];

/* Cases that OpenSSL's interface can't express: those of `file` with this comment, or of this key
 * size in bits, whichever is set. They are counted and their reason is printed. */
struct wp_exception {
    const char *file, *comment;
    size_t key_bits;
    const char *why;
};

/* Ends with a null file. */
extern const struct wp_exception wp_exceptions[];

/* The field as bytes (empty if it isn't there), to be freed with free(b.p). */
struct bytes wp_bytes(const struct wp_case *c, const char *field);

/* A number of the case, or of its group. */
size_t wp_int(const struct wp_case *c, const char *field);
size_t wp_group_int(const struct wp_case *c, const char *field);

/* The fetched name: the algorithm with the key's bits in place of its %u. */
const char *wp_name(const struct wp_case *c, size_t key_len);

/* Checks what the library did against the verdict: `same`: it computed the expected output. */
void wp_check(const struct wp_case *c, bool same, const char *what);

/* A key of a curve by its private number, or by its public octets, whichever is there; or NULL. */
EVP_PKEY *wp_ec_key(const char *curve, const struct bytes *private, const struct bytes *public);

/* Runs one claimed file; returns its number of cases, or 0 if the file isn't there. *excepted is
 * how many of them fell under an exception. */
size_t wp_file(const struct wp_claim *claim, size_t *excepted);

/* $WYCHEPROOF_DIR, by default ../shared/vectors/wycheproof; NULL if there is no such folder. */
const char *wp_dir(void);

#endif
