/* Options of TLS commands, into an SSL_CTX: openssl-s_client(1), openssl-s_server(1). */
#include "apps/tls_options.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/tls_dtls.h"
#include "apps/tls_show.h"
#include "apps/tls_trace.h"
#include "apps/verify_options.h"

struct tls_options tls_options = {.psk_identity = "Client_identity", .key_material_len = 20};

/* ---- SSL_CONF commands ---- */

static bool apply_conf(SSL_CTX *ctx, bool server)
{
    const struct opt_list *l = &tls_options.conf;
    SSL_CONF_CTX *conf = SSL_CONF_CTX_new();
    bool ok = conf != NULL;
    if (ok) {
        SSL_CONF_CTX_set_flags(conf, SSL_CONF_FLAG_CMDLINE |
                                         (server ? SSL_CONF_FLAG_SERVER : SSL_CONF_FLAG_CLIENT));
        SSL_CONF_CTX_set_ssl_ctx(conf, ctx);
    }
    for (size_t i = 0; ok && i < l->n; i += 2) {
        char name[64];
        snprintf(name, sizeof(name), "-%s", l->v[i]);
        if (SSL_CONF_cmd(conf, name, l->v[i + 1]) > 0)
            continue;
        ok = false;
        fprintf(stderr, "Call to SSL_CONF_cmd(%s, %s) failed\n", name,
                l->v[i + 1] == NULL ? "<NULL>" : l->v[i + 1]);
        print_errors();
    }
    if (ok && !SSL_CONF_CTX_finish(conf))
        ok = say_failed("Error finishing context");
    SSL_CONF_CTX_free(conf);
    return ok;
}

/* A section of the configuration file: SSL_CTX_config(3). */
static bool apply_named(SSL_CTX *ctx)
{
    const char *name = tls_options.config;
    if (name == NULL || SSL_CTX_config(ctx, name))
        return true;
    fprintf(stderr, "Error using configuration \"%s\"\n", name);
    print_errors();
    return false;
}

static bool apply_version(SSL_CTX *ctx)
{
    for (int i = 0; i < 4; i++)
        if (tls_options.only_version[i])
            return SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION + i) &&
                   SSL_CTX_set_max_proto_version(ctx, TLS1_VERSION + i);
    return true;
}

static bool excludes_versions(void)
{
    static const char *const names[] = {"no_ssl3", "no_tls1", "no_tls1_1", "no_tls1_2",
                                        "no_tls1_3"};
    for (size_t i = 0; i < tls_options.conf.n; i += 2)
        for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++)
            if (strcmp(tls_options.conf.v[i], names[k]) == 0)
                return true;
    return false;
}

bool tls_options_agree(void)
{
    int versions = 0;
    for (int i = 0; i < 4; i++)
        versions += tls_options.only_version[i];
    versions += dtls_options.any + dtls_options.only[0] + dtls_options.only[1];
    if (versions > 1) {
        fputs("Cannot supply multiple protocol flags\n", stderr);
        return false;
    }
    if (versions == 1 && excludes_versions()) {
        fputs("Cannot supply both a protocol flag and '-no_<prot>'\n", stderr);
        return false;
    }
    if (tls_options.next_protos != NULL && tls_options.only_version[3]) {
        fputs("Cannot supply -nextprotoneg with TLSv1.3\n", stderr);
        opt_summary_hint();
        return false;
    }
    return tls_extra_parse() && tls_read_psk();
}

/* ---- Sizes ---- */

static bool out_of_range(const char *what, long value)
{
    fprintf(stderr, "%s: %s %ld is out of permitted range\n", app_name, what, value);
    return false;
}

static bool apply_sizes(SSL_CTX *ctx)
{
    const struct tls_options *o = &tls_options;
    if (o->max_send_fragment > 0 && !SSL_CTX_set_max_send_fragment(ctx, o->max_send_fragment))
        return out_of_range("Max send fragment size", o->max_send_fragment);
    if (o->split_send_fragment > 0 && !SSL_CTX_set_split_send_fragment(ctx, o->split_send_fragment))
        return out_of_range("Split send fragment size", o->split_send_fragment);
    if (o->max_pipelines > 0 && !SSL_CTX_set_max_pipelines(ctx, o->max_pipelines))
        return out_of_range("Max pipelines", o->max_pipelines);
    if (o->read_buffer > 0)
        SSL_CTX_set_default_read_buffer_len(ctx, (size_t)o->read_buffer);
    return true;
}

/* ---- Trust ---- */

static bool apply_trust(SSL_CTX *ctx)
{
    const struct tls_options *o = &tls_options;
    X509_STORE *store = SSL_CTX_get_cert_store(ctx);
    if (o->trusted.file != NULL && !SSL_CTX_load_verify_file(ctx, o->trusted.file))
        return false;
    if (o->trusted.path != NULL && !SSL_CTX_load_verify_dir(ctx, o->trusted.path))
        return false;
    if (o->trusted.store != NULL && !X509_STORE_load_store(store, o->trusted.store))
        return false;
    if (o->trusted.file == NULL && !o->no_ca_file)
        SSL_CTX_set_default_verify_file(ctx);
    if (o->trusted.path == NULL && !o->no_ca_path)
        SSL_CTX_set_default_verify_dir(ctx);
    ERR_clear_error(); /* the defaults need not be there */
    return true;
}

/* A store of what the options name, in *store; it stays NULL if they name nothing. */
static bool load_places(const struct tls_places *p, X509_STORE **store)
{
    if (p->file == NULL && p->path == NULL && p->store == NULL)
        return true;
    *store = X509_STORE_new();
    return *store != NULL && (p->file == NULL || X509_STORE_load_file(*store, p->file)) &&
           (p->path == NULL || X509_STORE_load_path(*store, p->path)) &&
           (p->store == NULL || X509_STORE_load_store(*store, p->store));
}

static bool apply_places(SSL_CTX *ctx)
{
    X509_STORE *verify = NULL, *chain = NULL;
    bool ok = load_places(&tls_options.verify_ca, &verify) &&
              (verify == NULL || SSL_CTX_set1_verify_cert_store(ctx, verify)) &&
              load_places(&tls_options.chain_ca, &chain) &&
              (chain == NULL || SSL_CTX_set1_chain_cert_store(ctx, chain));
    X509_STORE_free(verify);
    X509_STORE_free(chain);
    return ok || say_failed("Error loading store locations");
}

static bool apply_crl(SSL_CTX *ctx)
{
    if (tls_options.crl_download)
        tls_download_crls(SSL_CTX_get_cert_store(ctx));
    if (tls_options.crl == NULL)
        return true;
    X509_CRL *crl = crl_load(tls_options.crl, tls_options.crl_format, "CRL");
    if (crl == NULL)
        return false;
    bool ok = X509_STORE_add_crl(SSL_CTX_get_cert_store(ctx), crl);
    X509_CRL_free(crl);
    return ok || say_failed("Error adding CRL");
}

static bool apply_verification(SSL_CTX *ctx)
{
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    bool given = false;
    bool ok = param != NULL && verify_options_apply(param, &given) &&
              (!given || SSL_CTX_set1_param(ctx, param));
    X509_VERIFY_PARAM_free(param);
    ERR_clear_error();
    return ok;
}

/* ---- The whole ---- */

bool tls_configure(SSL_CTX *ctx, bool server)
{
    const struct tls_options *o = &tls_options;
    if (o->name_opt != NULL && !name_options(o->name_opt, &tls_name_flags))
        return false;
    if (!apply_conf(ctx, server) || !apply_named(ctx) || !apply_version(ctx) ||
        !dtls_configure(ctx) || !apply_verification(ctx) || !apply_sizes(ctx))
        return false;
    if (o->ignore_unexpected_eof)
        SSL_CTX_set_options(ctx, SSL_OP_IGNORE_UNEXPECTED_EOF);
    if (o->async)
        SSL_CTX_set_mode(ctx, SSL_MODE_ASYNC);
    if (!apply_places(ctx) || !apply_crl(ctx))
        return false;
    if (!apply_trust(ctx)) {
        print_errors();
        return false;
    }
    return tls_trace_context(ctx);
}
