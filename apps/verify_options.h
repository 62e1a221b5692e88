/* Options of a verification, that several commands have: openssl-verification-options(1). */
#ifndef ASSAY_APPS_VERIFY_OPTIONS_H
#define ASSAY_APPS_VERIFY_OPTIONS_H

#include <openssl/x509_vfy.h>

#include "apps/app.h"

struct verify_options {
    struct opt_list policy, host;
    const char *purpose, *name, *email, *ip, *at_time;
    const char *depth, *auth_level;
    bool ignore_critical, issuer_checks, crl_check, crl_check_all, policy_check, explicit_policy,
        inhibit_any, inhibit_map, strict, extended_crl, use_deltas, policy_print, check_ss_sig,
        trusted_first, suiteb_128_only, suiteb_128, suiteb_192, partial_chain, no_alt_chains,
        no_check_time, allow_proxy_certs;
};
extern struct verify_options verify_options;

/* clang-format off */
#define OPT_VERIFY_ROWS \
    {NULL, OPT_SECTION, NULL, "Validation"}, \
    {"policy", OPT_LIST, &verify_options.policy, "adds policy to the acceptable policy set"}, \
    {"purpose", OPT_TEXT, &verify_options.purpose, "certificate chain purpose"}, \
    {"verify_name", OPT_TEXT, &verify_options.name, "verification policy name"}, \
    {"verify_depth", OPT_INT_TEXT, &verify_options.depth, "chain depth limit"}, \
    {"auth_level", OPT_INT_TEXT, &verify_options.auth_level, \
     "chain authentication security level"}, \
    {"attime", OPT_INTMAX_TEXT, &verify_options.at_time, "verification epoch time"}, \
    {"verify_hostname", OPT_LIST, &verify_options.host, "expected peer hostname"}, \
    {"verify_email", OPT_TEXT, &verify_options.email, "expected peer email"}, \
    {"verify_ip", OPT_TEXT, &verify_options.ip, "expected peer IP address"}, \
    {"ignore_critical", OPT_FLAG, &verify_options.ignore_critical, \
     "permit unhandled critical extensions"}, \
    {"issuer_checks", OPT_FLAG, &verify_options.issuer_checks, "(deprecated)"}, \
    {"crl_check", OPT_FLAG, &verify_options.crl_check, "check leaf certificate revocation"}, \
    {"crl_check_all", OPT_FLAG, &verify_options.crl_check_all, "check full chain revocation"}, \
    {"policy_check", OPT_FLAG, &verify_options.policy_check, "perform rfc5280 policy checks"}, \
    {"explicit_policy", OPT_FLAG, &verify_options.explicit_policy, \
     "set policy variable require-explicit-policy"}, \
    {"inhibit_any", OPT_FLAG, &verify_options.inhibit_any, \
     "set policy variable inhibit-any-policy"}, \
    {"inhibit_map", OPT_FLAG, &verify_options.inhibit_map, \
     "set policy variable inhibit-policy-mapping"}, \
    {"x509_strict", OPT_FLAG, &verify_options.strict, \
     "disable certificate compatibility work-arounds"}, \
    {"extended_crl", OPT_FLAG, &verify_options.extended_crl, "enable extended CRL features"}, \
    {"use_deltas", OPT_FLAG, &verify_options.use_deltas, "use delta CRLs"}, \
    {"policy_print", OPT_FLAG, &verify_options.policy_print, \
     "print policy processing diagnostics"}, \
    {"check_ss_sig", OPT_FLAG, &verify_options.check_ss_sig, "check root CA self-signatures"}, \
    {"trusted_first", OPT_FLAG, &verify_options.trusted_first, \
     "search trust store first (default)"}, \
    {"suiteB_128_only", OPT_FLAG, &verify_options.suiteb_128_only, "Suite B 128-bit-only mode"}, \
    {"suiteB_128", OPT_FLAG, &verify_options.suiteb_128, \
     "Suite B 128-bit mode allowing 192-bit algorithms"}, \
    {"suiteB_192", OPT_FLAG, &verify_options.suiteb_192, "Suite B 192-bit-only mode"}, \
    {"partial_chain", OPT_FLAG, &verify_options.partial_chain, \
     "accept chains anchored by intermediate trust-store CAs"}, \
    {"no_alt_chains", OPT_FLAG, &verify_options.no_alt_chains, "(deprecated)"}, \
    {"no_check_time", OPT_FLAG, &verify_options.no_check_time, \
     "ignore certificate validity time"}, \
    {"allow_proxy_certs", OPT_FLAG, &verify_options.allow_proxy_certs, \
     "allow the use of proxy certificates"}
/* clang-format on */

/* What the options came to; false after a message. *given: there were any. */
bool verify_options_apply(X509_VERIFY_PARAM *param, bool *given);

#endif
