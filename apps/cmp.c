/* openssl cmp: openssl-cmp(1). */
#include "apps/cmp.h"

#include <openssl/err.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "apps/commands.h"
#include "apps/verify_options.h"

/* ---- Messages ---- */

void cmp_tell(FILE *to, const char *func, const char *file, int line, OSSL_CMP_severity level,
              const char *format, ...)
{
    static const char *const names[] = {
        [OSSL_CMP_LOG_ERR] = "error",
        [OSSL_CMP_LOG_WARNING] = "warning",
        [OSSL_CMP_LOG_INFO] = "info",
        [OSSL_CMP_LOG_DEBUG] = "DEBUG",
    };
    va_list args;
    if (level > cmp.verbosity)
        return;
    fprintf(to, "%s:%s:%d:" OSSL_CMP_LOG_PREFIX "%s: ", func, file, line, names[level]);
    va_start(args, format);
    vfprintf(to, format, args);
    va_end(args);
    fputc('\n', to);
}

/* ---- What is read before the other options: what they are by default ---- */

static const char *early(int argc, char **argv, const char *name)
{
    const char *value = NULL;
    for (int i = 1; i + 1 < argc; i++)
        if (argv[i][0] == '-' && strcmp(argv[i] + 1 + (argv[i][1] == '-'), name) == 0)
            value = argv[i + 1];
    return value;
}

static bool read_verbosity(const char *text)
{
    char *end;
    if (text == NULL)
        return true;
    const long level = strtol(text, &end, 0);
    if (end == text || *end != '\0') {
        fprintf(stderr, "%s: Can't parse \"%s\" as a number\n", app_name, text);
        opt_summary_hint();
        return false;
    }
    if (level < OSSL_CMP_LOG_EMERG || level > OSSL_CMP_LOG_MAX)
        return CMP_FAIL("Logging verbosity level %ld out of range (%d .. %d)", level,
                        OSSL_CMP_LOG_EMERG, OSSL_CMP_LOG_MAX);
    cmp.verbosity = level;
    return true;
}

static bool read_early(int argc, char **argv, int *code)
{
    app_name = argv[0];
    *code = EXIT_FAILURE;
    if (!read_verbosity(early(argc, argv, "verbosity")))
        return false;
    cmp.config = early(argc, argv, "config");
    cmp.section = early(argc, argv, "section");
    return cmp_read_config(code);
}

/* ---- The options' values ---- */

static const struct opt *find_option(const char *arg)
{
    const char *name = arg + 1 + (arg[1] == '-');
    for (const struct opt *o = cmp_options; o->name != NULL || o->help != NULL; o++)
        if (o->name != NULL && strcmp(o->name, name) == 0)
            return o;
    return NULL;
}

/* An empty text is none; one that looks like an option may be meant as such. */
static void check_texts(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc && argv[i][0] == '-'; i++) {
        const struct opt *o = find_option(argv[i]);
        if (o == NULL || o->kind == OPT_FLAG)
            continue;
        const char *value = argv[++i];
        const bool early_one = o->value == &cmp.config || o->value == &cmp.section;
        if (o->kind != OPT_TEXT || early_one)
            continue;
        if (*value == '\0')
            CMP_WARN("-%s option argument is empty string, resetting option", o->name);
        else if (*value == '-')
            CMP_WARN("-%s option argument starts with hyphen", o->name);
    }
    for (const struct opt *o = cmp_options; o->name != NULL || o->help != NULL; o++) {
        const char **text = o->kind == OPT_TEXT ? o->value : NULL;
        if (text != NULL && *text != NULL && **text == '\0')
            *text = NULL;
    }
}

static bool misused(const char *what)
{
    (void)CMP_FAIL("%s", what);
    opt_summary_hint();
    return false;
}

static bool check_values(int argc, char **argv)
{
    if (early(argc, argv, "keep_alive") != NULL && cmp.keep_alive > 2)
        return misused("-keep_alive argument must be 0, 1, or 2");
    const long popo = cmp.popo != NULL ? strtol(cmp.popo, NULL, 0) : 0;
    if (early(argc, argv, "popo") != NULL && (popo < -1 || popo > 2))
        return misused("invalid popo spec. Valid values are -1 .. 2");
    const long reason = cmp.revreason != NULL ? strtol(cmp.revreason, NULL, 0) : 0;
    if (early(argc, argv, "revreason") != NULL && (reason < -1 || reason > 10 || reason == 7))
        return misused("invalid revreason. Valid values are -1 .. 6, 8 .. 10");
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    bool given = false;
    const bool ok = param != NULL && verify_options_apply(param, &given);
    X509_VERIFY_PARAM_free(param);
    if (!ok) {
        opt_summary_hint();
        OSSL_CMP_CTX_print_errors(NULL);
    }
    return ok;
}

/* ---- What goes together ---- */

static bool check_server_options(void)
{
    if (cmp.tls_used)
        return CMP_FAIL("-tls_used option not supported with -port option");
    if (cmp.server != NULL || cmp.use_mock_srv)
        return CMP_FAIL("The -port option excludes -server and -use_mock_srv");
    if (cmp.reqin != NULL || cmp.reqout != NULL)
        return CMP_FAIL("The -port option does not support -reqin and -reqout");
    if (cmp.rspin != NULL || cmp.rspout != NULL)
        return CMP_FAIL("The -port option does not support -rspin and -rspout");
    return true;
}

static bool check_together(void)
{
    const bool tls = cmp.tls_cert != NULL || cmp.tls_key != NULL || cmp.tls_keypass != NULL ||
                     cmp.tls_extra != NULL || cmp.tls_trusted != NULL || cmp.tls_host != NULL;
    if (tls && !cmp.tls_used)
        CMP_WARN("Ignoring TLS options(s) since -tls_used is not given");
    if (cmp.port != NULL && !check_server_options())
        return false;
    return (cmp.server == NULL || !cmp.use_mock_srv) ||
           CMP_FAIL("cannot use both -server and -use_mock_srv options");
}

static bool use_engine(void)
{
    return cmp.engine == NULL || engine_use(cmp.engine) || strcmp(cmp.engine, "auto") == 0 ||
           CMP_FAIL("cannot load engine %s", cmp.engine);
}

/* ---- All ---- */

static int log_to_stdout(const char *func, const char *file, int line, OSSL_CMP_severity level,
                         const char *msg)
{
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
    const int ok = out != NULL && OSSL_CMP_print_to_bio(out, func, file, line, level, msg);
    BIO_free(out);
    return ok;
}

void cmp_errors(void)
{
    OSSL_CMP_print_errors_cb(log_to_stdout);
}

static bool run_client(OSSL_CMP_SRV_CTX *mock)
{
    OSSL_CMP_CTX *ctx = OSSL_CMP_CTX_new(NULL, common.propquery);
    if (ctx == NULL || !OSSL_CMP_CTX_set_log_cb(ctx, log_to_stdout) ||
        !OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_LOG_VERBOSITY, (int)cmp.verbosity)) {
        OSSL_CMP_CTX_free(ctx);
        return CMP_FAIL("cannot set up error reporting and logging for %s", app_name);
    }
    bool ok = cmp_setup_client(ctx, mock) || CMP_FAIL("cannot set up CMP context");
    OSSL_CMP_CTX_print_errors(ctx); /* of options that the library won't have, too */
    for (long i = 0; ok && i < cmp.repeat; i++) {
        ok = (i == 0 || OSSL_CMP_CTX_reinit(ctx)) && cmp_run_client(ctx);
        OSSL_CMP_CTX_print_errors(ctx);
    }
    struct cmp_tls *tls = OSSL_CMP_CTX_get_http_cb_arg(ctx);
    X509_STORE_free(OSSL_CMP_CTX_get_certConf_cb_arg(ctx));
    OSSL_CMP_CTX_free(ctx); /* it closes the connection */
    if (tls != NULL)
        SSL_CTX_free(tls->ctx);
    return ok;
}

static bool run_with(struct cmp_mock *mock)
{
    const bool serves = cmp.port != NULL, mocked = serves || cmp.use_mock_srv;
    OSSL_CMP_SRV_CTX *srv = mocked ? cmp_server_new(mock) : NULL;
    if (mocked && srv == NULL)
        return false;
    if (!serves && cmp.tls_used && (cmp.use_mock_srv || cmp.server == NULL)) {
        CMP_WARN("ignoring -tls_used option since -use_mock_srv is given or -server is not given");
        cmp.tls_used = false;
    }
    if (!serves && cmp.rspin != NULL && cmp.server != NULL)
        CMP_WARN("-server option is not used if enough filenames given for -rspin");
    else if (!serves && cmp.rspin != NULL && cmp.use_mock_srv)
        CMP_WARN("-use_mock_srv option is not used if enough filenames given for -rspin");
    const bool ok = serves ? cmp_serve(srv) : run_client(srv);
    OSSL_CMP_SRV_CTX_free(srv);
    return ok;
}

static bool run(void)
{
    struct cmp_mock mock = {0};
    const bool ok = use_engine() && check_together() && run_with(&mock);
    cmp_mock_wipe(&mock);
    cmp_errors();
    return ok;
}

int cmp_main(int argc, char **argv)
{
    int code, i = OPT_ERROR;
    if (read_early(argc, argv, &code)) {
        i = opt_parse(argc, argv, "[options]", cmp_options);
        code = opt_exit(i);
    }
    if (i > 0) {
        code = EXIT_FAILURE;
        check_texts(argc, argv);
        if (i != argc)
            opt_summary_hint();
        else if (check_values(argc, argv) && common_start() && run() && common_end())
            code = EXIT_SUCCESS;
    }
    NCONF_free(cmp.conf);
    return code;
}
