/* Providers: OSSL_PROVIDER(3). Those that are part of the library are "default", "legacy", "base"
 * and "null"; others are shared objects, or built into a program. */
#ifndef OPENSSL_PROVIDER_H
#define OPENSSL_PROVIDER_H

#include <openssl/core.h>
#include <openssl/types.h>

ASSAY_API_BEGIN

/* Makes a provider active in the context (NULL: the default one) until it is unloaded as often. The
 * first load of any takes the place of the default provider, which is there otherwise, unless
 * try_load is told to retain it. NULL if there is no such provider, or it
 * can't be begun. */
OSSL_PROVIDER *OSSL_PROVIDER_load(OSSL_LIB_CTX *, const char *name);
OSSL_PROVIDER *OSSL_PROVIDER_try_load(OSSL_LIB_CTX *, const char *name, int retain_fallbacks);
int OSSL_PROVIDER_unload(OSSL_PROVIDER *prov);

/* Where the context (NULL: the default one) looks for the modules of other providers; NULL: where
 * $OPENSSL_MODULES or the library's default says. 1, or 0 without memory. */
int OSSL_PROVIDER_set_default_search_path(OSSL_LIB_CTX *libctx, const char *path);

/* From now on a load of that name calls that function of the program's. 1, or 0 without memory. */
int OSSL_PROVIDER_add_builtin(OSSL_LIB_CTX *, const char *name, OSSL_provider_init_fn *init_fn);

/* Is it active? */
int OSSL_PROVIDER_available(OSSL_LIB_CTX *, const char *name);

/* Calls cb for each active provider until one call gives 0; 1, or 0 then. */
int OSSL_PROVIDER_do_all(OSSL_LIB_CTX *ctx, int (*cb)(OSSL_PROVIDER *provider, void *cbdata),
                         void *cbdata);

/* What it says about itself: the OSSL_PROV_PARAM_* name, version, buildinfo, status. 1 or 0. */
const OSSL_PARAM *OSSL_PROVIDER_gettable_params(const OSSL_PROVIDER *prov);
int OSSL_PROVIDER_get_params(const OSSL_PROVIDER *prov, OSSL_PARAM params[]);
const char *OSSL_PROVIDER_get0_name(const OSSL_PROVIDER *prov);
int OSSL_PROVIDER_self_test(const OSSL_PROVIDER *prov);

/* What the provider gave as its context, which it gets back in each of its functions. */
void *OSSL_PROVIDER_get0_provider_ctx(const OSSL_PROVIDER *prov);

/* Calls cb with what a provider can do: "TLS-GROUP", provider-base(7); 1, or 0 if it doesn't know
 * that, or a call gave 0. */
int OSSL_PROVIDER_get_capabilities(const OSSL_PROVIDER *prov, const char *capability,
                                   OSSL_CALLBACK *cb, void *arg);

ASSAY_API_END

#endif
