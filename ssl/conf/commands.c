/* The commands with values: SSL_CONF_cmd(3). Without an SSL_CTX or SSL, what can be checked is
 * checked. */
#include <errno.h>
#include <limits.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ssl/conf/conf.h"

enum { SERVER = SSL_CONF_FLAG_SERVER, CERT = SSL_CONF_FLAG_CERTIFICATE };

/* ---- what may be negotiated ---- */

static int signature_algorithms(SSL_CONF_CTX *c, const char *value)
{
    struct settings *set = c->to.set;
    return set != NULL
               ? sigalgs_set_list(set, false, value)
               : SSL_CTX_ctrl(NULL, SSL_CTRL_SET_SIGALGS_LIST, 0, (void *)(uintptr_t)value) > 0;
}

static int client_signature_algorithms(SSL_CONF_CTX *c, const char *value)
{
    return c->to.set != NULL ? sigalgs_set_list(c->to.set, true, value)
                             : signature_algorithms(c, value);
}

static int groups(SSL_CONF_CTX *c, const char *value)
{
    struct settings *set = c->to.set;
    return set != NULL
               ? groups_set_list(set, value)
               : SSL_CTX_ctrl(NULL, SSL_CTRL_SET_GROUPS_LIST, 0, (void *)(uintptr_t)value) > 0;
}

/* One group; of old there were words that left the choice to the library. */
static int ecdh_parameters(SSL_CONF_CTX *c, const char *value)
{
    if (((c->flags & SSL_CONF_FLAG_FILE) != 0 && strcasecmp(value, "+automatic") == 0) ||
        ((c->flags & SSL_CONF_FLAG_CMDLINE) != 0 && strcmp(value, "auto") == 0))
        return 1;
    return strchr(value, ':') == NULL && groups(c, value);
}

static int cipher_string(SSL_CONF_CTX *c, const char *value)
{
    if (c->to.s != NULL)
        return SSL_set_cipher_list(c->to.s, value);
    return c->to.ctx == NULL || SSL_CTX_set_cipher_list(c->to.ctx, value);
}

static int ciphersuites(SSL_CONF_CTX *c, const char *value)
{
    if (c->to.s != NULL)
        return SSL_set_ciphersuites(c->to.s, value);
    return c->to.ctx == NULL || SSL_CTX_set_ciphersuites(c->to.ctx, value);
}

/* -1: no such version. */
static int version_of(const char *name)
{
    static const struct {
        const char *name;
        int version;
    } names[] = {
        {"None", 0},
        {"SSLv3", SSL3_VERSION},
        {"TLSv1", TLS1_VERSION},
        {"TLSv1.1", TLS1_1_VERSION},
        {"TLSv1.2", TLS1_2_VERSION},
        {"TLSv1.3", TLS1_3_VERSION},
        {"DTLSv1", DTLS1_VERSION},
        {"DTLSv1.2", DTLS1_2_VERSION},
    };
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(names[i].name, name) == 0)
            return names[i].version;
    return -1;
}

static int min_protocol(SSL_CONF_CTX *c, const char *value)
{
    int version = version_of(value);
    return version >= 0 && c->to.set != NULL && version_set_min(&c->to, version);
}

static int max_protocol(SSL_CONF_CTX *c, const char *value)
{
    int version = version_of(value);
    return version >= 0 && c->to.set != NULL && version_set_max(&c->to, version);
}

/* The number that the text begins with; -1 unless an int holds it and it isn't negative. */
static int count_of(const char *value)
{
    errno = 0;
    long n = strtol(value, NULL, 10);
    return errno != 0 || n < 0 || n > INT_MAX ? -1 : (int)n;
}

static int record_padding(SSL_CONF_CTX *c, const char *value)
{
    int n = count_of(value);
    if (n < 0)
        return 0;
    if (c->to.s != NULL)
        return SSL_set_block_padding(c->to.s, (size_t)n);
    return c->to.ctx == NULL || SSL_CTX_set_block_padding(c->to.ctx, (size_t)n);
}

static int num_tickets(SSL_CONF_CTX *c, const char *value)
{
    int n = count_of(value);
    if (n >= 0 && c->to.set != NULL)
        c->to.set->num_tickets = (size_t)n;
    return n >= 0;
}

/* ---- certificates ---- */

static int certificate(SSL_CONF_CTX *c, const char *value)
{
    if (c->to.set == NULL)
        return 1;
    int ok = c->to.s != NULL ? SSL_use_certificate_file(c->to.s, value, SSL_FILETYPE_PEM)
                             : SSL_CTX_use_certificate_chain_file(c->to.ctx, value);
    if (!ok || (c->flags & SSL_CONF_FLAG_REQUIRE_PRIVATE) == 0)
        return ok;
    char **file = &c->cert_file[c->to.set->creds->current];
    OPENSSL_free(*file);
    *file = OPENSSL_strdup(value);
    return *file != NULL;
}

static int private_key(SSL_CONF_CTX *c, const char *value)
{
    if (c->to.s != NULL)
        return SSL_use_PrivateKey_file(c->to.s, value, SSL_FILETYPE_PEM);
    return c->to.ctx == NULL || SSL_CTX_use_PrivateKey_file(c->to.ctx, value, SSL_FILETYPE_PEM);
}

static int server_info_file(SSL_CONF_CTX *c, const char *value)
{
    return c->to.ctx == NULL || c->to.s != NULL || SSL_CTX_use_serverinfo_file(c->to.ctx, value);
}

/* The store of chains or of verification, made where there is none. */
static X509_STORE *store_of(SSL_CONF_CTX *c, bool for_chain)
{
    const struct creds *creds = c->to.set->creds;
    X509_STORE *store = for_chain ? creds->chain_store : creds->verify_store;
    if (store != NULL)
        return store;
    store = X509_STORE_new();
    if (store == NULL || !chain_set_store(&c->to, store, for_chain, true)) {
        X509_STORE_free(store);
        return NULL;
    }
    return store;
}

static int load_store(SSL_CONF_CTX *c, bool for_chain, const char *file, const char *dir)
{
    if (c->to.set == NULL)
        return 1;
    X509_STORE *store = store_of(c, for_chain);
    if (store == NULL)
        return 0;
    return file != NULL ? X509_STORE_load_file_ex(store, file, c->to.ctx->libctx, c->to.ctx->propq)
                        : X509_STORE_load_path(store, dir);
}

static int chain_ca_file(SSL_CONF_CTX *c, const char *value)
{
    return load_store(c, true, value, NULL);
}

static int chain_ca_path(SSL_CONF_CTX *c, const char *value)
{
    return load_store(c, true, NULL, value);
}

static int verify_ca_file(SSL_CONF_CTX *c, const char *value)
{
    return load_store(c, false, value, NULL);
}

static int verify_ca_path(SSL_CONF_CTX *c, const char *value)
{
    return load_store(c, false, NULL, value);
}

static bool names_ready(SSL_CONF_CTX *c)
{
    if (c->ca_names == NULL)
        c->ca_names = sk_X509_NAME_new_null();
    return c->ca_names != NULL;
}

static int request_ca_file(SSL_CONF_CTX *c, const char *value)
{
    return names_ready(c) && SSL_add_file_cert_subjects_to_stack(c->ca_names, value);
}

static int request_ca_path(SSL_CONF_CTX *c, const char *value)
{
    return names_ready(c) && SSL_add_dir_cert_subjects_to_stack(c->ca_names, value);
}

static int dh_parameters(SSL_CONF_CTX *c, const char *value)
{
    EVP_PKEY *dh = NULL;
    if (c->to.set == NULL)
        return 1;
    BIO *in = BIO_new_file(value, "r");
    if (in != NULL)
        dh = PEM_read_bio_Parameters_ex(in, NULL, c->to.ctx->libctx, c->to.ctx->propq);
    int ok = dh != NULL && (c->to.s != NULL ? SSL_set0_tmp_dh_pkey(c->to.s, dh)
                                            : SSL_CTX_set0_tmp_dh_pkey(c->to.ctx, dh));
    if (!ok)
        EVP_PKEY_free(dh);
    BIO_free(in);
    return ok;
}

#define WORDS(run, in_file, on_line, flags)                \
    {                                                      \
        run, in_file, on_line, flags, SSL_CONF_TYPE_STRING \
    }
#define FILE_NAME(run, in_file, on_line, flags)          \
    {                                                    \
        run, in_file, on_line, flags, SSL_CONF_TYPE_FILE \
    }
#define DIR_NAME(run, in_file, on_line, flags)          \
    {                                                   \
        run, in_file, on_line, flags, SSL_CONF_TYPE_DIR \
    }
const struct conf_command conf_commands[] = {
    WORDS(signature_algorithms, "SignatureAlgorithms", "sigalgs", 0),
    WORDS(client_signature_algorithms, "ClientSignatureAlgorithms", "client_sigalgs", 0),
    WORDS(groups, "Curves", "curves", 0),
    WORDS(groups, "Groups", "groups", 0),
    WORDS(ecdh_parameters, "ECDHParameters", "named_curve", SERVER),
    WORDS(cipher_string, "CipherString", "cipher", 0),
    WORDS(ciphersuites, "Ciphersuites", "ciphersuites", 0),
    WORDS(conf_protocol, "Protocol", NULL, 0),
    WORDS(min_protocol, "MinProtocol", "min_protocol", 0),
    WORDS(max_protocol, "MaxProtocol", "max_protocol", 0),
    WORDS(conf_options, "Options", NULL, 0),
    WORDS(conf_verify_mode, "VerifyMode", NULL, 0),
    FILE_NAME(certificate, "Certificate", "cert", CERT),
    FILE_NAME(private_key, "PrivateKey", "key", CERT),
    FILE_NAME(server_info_file, "ServerInfoFile", NULL, SERVER | CERT),
    DIR_NAME(chain_ca_path, "ChainCAPath", "chainCApath", CERT),
    FILE_NAME(chain_ca_file, "ChainCAFile", "chainCAfile", CERT),
    DIR_NAME(verify_ca_path, "VerifyCAPath", "verifyCApath", CERT),
    FILE_NAME(verify_ca_file, "VerifyCAFile", "verifyCAfile", CERT),
    FILE_NAME(request_ca_file, "RequestCAFile", NULL, CERT),
    FILE_NAME(request_ca_file, "ClientCAFile", NULL, SERVER | CERT),
    DIR_NAME(request_ca_path, "RequestCAPath", NULL, CERT),
    DIR_NAME(request_ca_path, "ClientCAPath", NULL, SERVER | CERT),
    FILE_NAME(dh_parameters, "DHParameters", "dhparam", SERVER | CERT),
    WORDS(record_padding, "RecordPadding", "record_padding", 0),
    WORDS(num_tickets, "NumTickets", "num_tickets", SERVER),
};
const size_t conf_commands_n = sizeof(conf_commands) / sizeof(conf_commands[0]);
