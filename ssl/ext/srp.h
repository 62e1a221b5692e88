/* SRP (RFC 5054): what the program sets, and the numbers of a key exchange. */
#ifndef ASSAY_SSL_EXT_SRP_H
#define ASSAY_SSL_EXT_SRP_H

#include <openssl/bn.h>

#include "ssl/hs/hs.h"

struct srp {
    char *username; /* a client's own; at a server who the client says it is */
    char *password;
    int strength; /* bits of N, at the least */
    char *(*ask_password)(SSL *s, void *arg);
    int (*verify_params)(SSL *s, void *arg);
    int (*ask_username)(SSL *s, int *alert,
                        void *arg); /* a server's: it sets N, g, the salt and v */
    void *arg;
    BIGNUM *N, *g, *B; /* of the ServerKeyExchange */
    uint8_t *salt;
    size_t salt_len;
    BIGNUM *a, *A; /* a client's, secret and public */
    BIGNUM *v, *b; /* a server's: the verifier and its own secret */
    char *info;    /* what the server's program says of the user */
};

void srp_free(struct srp *srp);               /* NULL is nothing */
struct srp *srp_copy(const struct srp *from); /* without the server's numbers; NULL: no memory */

struct srp *srp_of(struct settings *set); /* made if there is none; NULL: no memory, raised */
void srp_clear_params(struct srp *srp);

/* RFC 5054, Appendix A. */
bool srp_is_known_group(const BIGNUM *N, const BIGNUM *g);

/* A client's ServerKeyExchange and ClientKeyExchange (2.5.3, 2.5.4; 2.6 the premaster secret).
 * FATAL and false if something is wrong. */
bool srp_take_server_params(SSL *s, const struct msg_server_key_exchange *m);
bool srp_put_client(SSL *s, struct builder *b);

/* A server's: asks the program for the user's verifier, and makes B; the two messages. */
enum hs_result srp_ask_username(SSL *s);
bool srp_put_server_params(SSL *s, struct builder *b);
bool srp_take_client(SSL *s, struct slice client_public);

/* What both end with: the secret without its leading zeros (2.6). */
bool srp_keep_premaster(struct hs *hs, const BIGNUM *secret);

#endif
