/* SSL_CONF_CTX and the commands that it runs: SSL_CONF_cmd(3). */
#ifndef ASSAY_SSL_CONF_CONF_H
#define ASSAY_SSL_CONF_CONF_H

#include "ssl/api/owner.h"

struct ssl_conf_ctx_st {
    unsigned flags;  /* SSL_CONF_FLAG_* */
    char *prefix;    /* of commands; NULL: none */
    struct owner to; /* whom it configures; all NULL: nobody, words are looked at alone */
    char *cert_file[CRED_SLOTS]; /* where certificates came from, whose keys may be there too */
    STACK_OF(X509_NAME) * ca_names;
};

struct conf_command {
    int (*run)(SSL_CONF_CTX *c, const char *value); /* 1, or 0 */
    const char *in_file, *on_line;                  /* its names; NULL: none there */
    unsigned flags; /* SSL_CONF_FLAG_SERVER, _CLIENT: of that side alone; _CERTIFICATE: if those are
                       permitted */
    int type;       /* SSL_CONF_TYPE_* of the value */
};

/* A word among Options, a switch: bits of options, or of certificates' flags. */
enum conf_bits { CONF_OPTIONS, CONF_CERT_FLAGS, CONF_VERIFY };
struct conf_switch {
    const char *name; /* on a command line */
    unsigned flags;
    uint64_t bits;
    bool inverse; /* it takes the bits away */
    enum conf_bits of;
};
extern const struct conf_command conf_commands[];
extern const size_t conf_commands_n;
extern const struct conf_switch conf_switches[];
extern const size_t conf_switches_n;

/* Lists of words with commas: each has a sign, or not. */
int conf_options(SSL_CONF_CTX *c, const char *value);
int conf_protocol(SSL_CONF_CTX *c, const char *value);
int conf_verify_mode(SSL_CONF_CTX *c, const char *value);
void conf_set_bits(SSL_CONF_CTX *c, enum conf_bits of, uint64_t bits, bool on);
/* Whether the side and the permissions are those that the flags ask for. */
bool conf_allows(const SSL_CONF_CTX *c, unsigned flags);

#endif
