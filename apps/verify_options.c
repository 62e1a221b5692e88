/* Options of a verification, into parameters: openssl-verification-options(1). */
#include "apps/verify_options.h"

#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <stdlib.h>

struct verify_options verify_options;

static const struct {
    const bool *set;
    unsigned long flag;
} flags[] = {
    {&verify_options.ignore_critical, X509_V_FLAG_IGNORE_CRITICAL},
    {&verify_options.crl_check, X509_V_FLAG_CRL_CHECK},
    {&verify_options.crl_check_all, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL},
    {&verify_options.policy_check, X509_V_FLAG_POLICY_CHECK},
    {&verify_options.explicit_policy, X509_V_FLAG_EXPLICIT_POLICY},
    {&verify_options.inhibit_any, X509_V_FLAG_INHIBIT_ANY},
    {&verify_options.inhibit_map, X509_V_FLAG_INHIBIT_MAP},
    {&verify_options.strict, X509_V_FLAG_X509_STRICT},
    {&verify_options.extended_crl, X509_V_FLAG_EXTENDED_CRL_SUPPORT},
    {&verify_options.use_deltas, X509_V_FLAG_USE_DELTAS},
    {&verify_options.policy_print, X509_V_FLAG_NOTIFY_POLICY},
    {&verify_options.check_ss_sig, X509_V_FLAG_CHECK_SS_SIGNATURE},
    {&verify_options.trusted_first, X509_V_FLAG_TRUSTED_FIRST},
    {&verify_options.suiteb_128_only, X509_V_FLAG_SUITEB_128_LOS_ONLY},
    {&verify_options.suiteb_128, X509_V_FLAG_SUITEB_128_LOS},
    {&verify_options.suiteb_192, X509_V_FLAG_SUITEB_192_LOS},
    {&verify_options.partial_chain, X509_V_FLAG_PARTIAL_CHAIN},
    {&verify_options.no_alt_chains, X509_V_FLAG_NO_ALT_CHAINS},
    {&verify_options.no_check_time, X509_V_FLAG_NO_CHECK_TIME},
    {&verify_options.allow_proxy_certs, X509_V_FLAG_ALLOW_PROXY_CERTS},
};

static bool complain(const char *what, const char *value)
{
    fprintf(stderr, "%s: %s %s\n", app_name, what, value);
    return false;
}

static bool apply_names(X509_VERIFY_PARAM *p, const struct verify_options *o)
{
    for (size_t i = 0; i < o->policy.n; i++) {
        ASN1_OBJECT *oid = OBJ_txt2obj(o->policy.v[i], 0);
        if (oid == NULL)
            return complain("Invalid Policy", o->policy.v[i]);
        X509_VERIFY_PARAM_add0_policy(p, oid);
    }
    if (o->purpose != NULL) {
        int i = X509_PURPOSE_get_by_sname(o->purpose);
        if (i < 0)
            return complain("Invalid purpose", o->purpose);
        int id = X509_PURPOSE_get_id(X509_PURPOSE_get0(i));
        if (!X509_VERIFY_PARAM_set_purpose(p, id))
            return complain("Internal error setting purpose", o->purpose);
    }
    if (o->name != NULL) {
        const X509_VERIFY_PARAM *named = X509_VERIFY_PARAM_lookup(o->name);
        if (named == NULL)
            return complain("Invalid verify name", o->name);
        if (!X509_VERIFY_PARAM_set1(p, named))
            return complain("Internal error setting verify name", o->name);
    }
    /* Each host takes the place of the one before. */
    return (o->host.n == 0 || X509_VERIFY_PARAM_set1_host(p, o->host.v[o->host.n - 1], 0)) &&
           (o->email == NULL || X509_VERIFY_PARAM_set1_email(p, o->email, 0)) &&
           (o->ip == NULL || X509_VERIFY_PARAM_set1_ip_asc(p, o->ip));
}

bool verify_options_apply(X509_VERIFY_PARAM *p, bool *given)
{
    const struct verify_options *o = &verify_options;
    *given = o->policy.n > 0 || o->purpose != NULL || o->name != NULL || o->host.n > 0 ||
             o->email != NULL || o->ip != NULL || o->depth != NULL || o->auth_level != NULL ||
             o->at_time != NULL || o->issuer_checks;
    if (!apply_names(p, o))
        return false;
    if (o->depth != NULL && strtol(o->depth, NULL, 0) >= 0)
        X509_VERIFY_PARAM_set_depth(p, (int)strtol(o->depth, NULL, 0));
    if (o->auth_level != NULL && strtol(o->auth_level, NULL, 0) >= 0)
        X509_VERIFY_PARAM_set_auth_level(p, (int)strtol(o->auth_level, NULL, 0));
    if (o->at_time != NULL)
        X509_VERIFY_PARAM_set_time(p, (time_t)strtoll(o->at_time, NULL, 0));
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        if (*flags[i].set) {
            X509_VERIFY_PARAM_set_flags(p, flags[i].flag);
            *given = true;
        }
    return true;
}
