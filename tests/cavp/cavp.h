/* NIST's CAVP response files, and files of the same form, through the public interface: each file
 * that claims.c names is read by read.c, and each of its cases goes to one of these runners. */
#ifndef ASSAY_TESTS_CAVP_H
#define ASSAY_TESTS_CAVP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tests/kat/kat.h"

/* What a Monte-Carlo chain carries from one case of a file to the next. */
struct cavp_chain {
    bool begun;
    size_t len;
    uint8_t value[256];
};

struct cavp_case {
    const char *algorithm; /* the claim's: "SHA512", "AES-%u-CBC", ... */
    const struct cavp_fields *fields;
    struct cavp_chain *chain;
};

typedef void cavp_run_fn(const struct cavp_case *c);

cavp_run_fn cavp_hash, cavp_xof, cavp_monte, cavp_monte_sha3, cavp_monte_xof;
cavp_run_fn cavp_block, cavp_stream, cavp_bits, cavp_xts, cavp_chacha20, cavp_wrap;
cavp_run_fn cavp_gcm, cavp_ccm, cavp_ocb, cavp_siv, cavp_chapoly;
cavp_run_fn cavp_hmac, cavp_cmac, cavp_poly1305;
cavp_run_fn cavp_dsa_verify, cavp_dsa_params, cavp_ffc_keypair, cavp_dh;
cavp_run_fn cavp_ec_keypair, cavp_ec_public, cavp_ecdsa_sign, cavp_ecdsa_verify;
cavp_run_fn cavp_ecdh, cavp_ecdh_concat, cavp_ecdh_pair;
cavp_run_fn cavp_rsa_sign, cavp_rsa_verify, cavp_rsa_x931;
cavp_run_fn cavp_rsa_decrypt, cavp_rsa_label, cavp_rsa_listed;
cavp_run_fn cavp_hkdf, cavp_pbkdf2, cavp_scrypt, cavp_x963, cavp_kbkdf;

/* Files of a folder, by a glob. A block of lines is a case if it has the field `answer`. "# name"
 * as the answer says that the files are listings, where a comment "# name:" precedes a field's
 * value and any other comment ends a block. */
struct cavp_claim {
    const char *folder, *files, *answer;
    cavp_run_fn *run;
    const char *algorithm;
};

/* Ends with a null folder; the claims of a folder stand together, the first that fits counts. */
extern const struct cavp_claim cavp_claims[];

/* Cases that OpenSSL's interface can't express: those of the folder whose field has this value. */
struct cavp_exception {
    const char *folder, *field, *value, *why;
};

extern const struct cavp_exception cavp_exceptions[];

/* A field as written, or NULL. Names are the files' own but for those in read.c's list of
 * synonyms: key, iv, pt, ct, tag, aad. */
const char *cavp_text(const struct cavp_case *c, const char *field);

/* As bytes: hex, or "text" in quotes; none if there is no such field. To be freed with free(b.p).
 */
struct bytes cavp_bytes(const struct cavp_case *c, const char *field);

size_t cavp_int(const struct cavp_case *c, const char *field);

/* Calls `use` with each case of the file; false if it can't be opened. */
bool cavp_read(const char *path, const struct cavp_claim *claim,
               void (*use)(const struct cavp_claim *claim, const struct cavp_case *c));

/* Checks the bytes, naming the case by its count. */
void cavp_same(const struct cavp_case *c, const char *what, bool ok, const uint8_t *got,
               size_t got_len, struct bytes want);

#endif
