/* Allocation failure: a scenario is run with its first, second, third … allocation failing, until
 * none is left to fail. Each such run must report failure and leave nothing behind, and the next
 * one must succeed as if nothing had happened. */
#ifndef ASSAY_TESTS_ALLOC_H
#define ASSAY_TESTS_ALLOC_H

#include <stdbool.h>
#include <stddef.h>

enum scenario_flags {
    ABSORBS = 1, /* what it calls can do without some of the memory, and may succeed */
    KEEPS = 2,   /* what it calls registers something until OPENSSL_cleanup() */
};

struct scenario {
    const char *name;
    bool (*run)(void); /* true if every call succeeded; frees what it made in either case */
    unsigned flags;
};

/* Each ends with a null name. */
/* A line each, so that lists merge. */
/* clang-format off */
extern const struct scenario scenarios_base[];
extern const struct scenario scenarios_bio[];
extern const struct scenario scenarios_bn[];
extern const struct scenario scenarios_params[];
extern const struct scenario scenarios_digest[];
extern const struct scenario scenarios_cipher[];
extern const struct scenario scenarios_kdf[];
extern const struct scenario scenarios_ec[];
extern const struct scenario scenarios_rand[];
extern const struct scenario scenarios_rsa[];
extern const struct scenario scenarios_pkey[];
extern const struct scenario scenarios_pem[];
extern const struct scenario scenarios_bytes[];
extern const struct scenario scenarios_ffc[];
extern const struct scenario scenarios_obj[];
extern const struct scenario scenarios_asn1_text[];
extern const struct scenario scenarios_x509[];
extern const struct scenario scenarios_verify[];
extern const struct scenario scenarios_asn1[];
extern const struct scenario scenarios_conf[];
extern const struct scenario scenarios_ui[];
extern const struct scenario scenarios_x509v3[];
extern const struct scenario scenarios_pkcs12[];
extern const struct scenario scenarios_pkcs7[];
extern const struct scenario scenarios_cms[];
extern const struct scenario scenarios_crmf[];
extern const struct scenario scenarios_engine[];
extern const struct scenario scenarios_provider[];
extern const struct scenario scenarios_store[];
extern const struct scenario scenarios_ocsp[];
extern const struct scenario scenarios_ts[];
extern const struct scenario scenarios_cmp[];
extern const struct scenario scenarios_ct[];
extern const struct scenario scenarios_ssl[];
extern const struct scenario scenarios_ssl_record[];
extern const struct scenario scenarios_ssl_link[];
extern const struct scenario scenarios_ssl_auth[];
extern const struct scenario scenarios_ssl_dtls[];
extern const struct scenario scenarios_ssl_shapes[];
extern const struct scenario scenarios_ssl_handshakes[];
extern const struct scenario scenarios_ssl_settings[];
extern const struct scenario scenarios_ssl_corners[];
extern const struct scenario scenarios_srp[];
/* clang-format on */

/* Puts the counting functions in place; false if memory was given out before. */
bool alloc_begin(void);

/* From now on the n-th allocation fails, and those after it too if `and_on`; none does if n is 0.
 */
void alloc_fail_at(size_t n, bool and_on);

/* From now on the first allocation fails that comes from a place where none has failed yet. */
void alloc_fail_new_place(void);

/* The places where one failed, forgotten; and none fails, nor counts, as long as it is on. */
void alloc_forget_places(void);
void alloc_pause(bool on);

/* Whether an allocation was made to fail since; how many blocks are out; how many were asked for.
 */
bool alloc_failed(void);
long alloc_live(void);
unsigned long alloc_count(void);

/* The places in the library that asked for what was refused, a line each: "file:line". */
void alloc_print_sites(void);

#endif
