/* The methods of the kinds of extensions: their rows, and what they share. Functions here have the
 * types of rows, so that no pointer to a function is cast. */
#ifndef ASSAY_X509V3_METHOD_H
#define ASSAY_X509V3_METHOD_H

#include <openssl/conf.h>
#include <openssl/x509v3.h>
#include <stdbool.h>

/* A value by its method: decoded, NULL with an error if it isn't one; freed. */
void *method_decode(const X509V3_EXT_METHOD *m, const ASN1_OCTET_STRING *data);
void method_free(const X509V3_EXT_METHOD *m, void *value);

/* An error that tells the pair, the pair and its section, or a text; 0. */
int fail_pair(int reason, const CONF_VALUE *pair);
int fail_conf(int reason, const CONF_VALUE *pair);
int fail_text(int reason, const char *text);

#define I2V(name) \
    STACK_OF(CONF_VALUE) * name(const X509V3_EXT_METHOD *m, void *v, STACK_OF(CONF_VALUE) * list)
#define V2I(name) \
    void *name(const X509V3_EXT_METHOD *m, X509V3_CTX *ctx, STACK_OF(CONF_VALUE) * list)
#define I2S(name) char *name(const X509V3_EXT_METHOD *m, void *v)
#define S2I(name) void *name(const X509V3_EXT_METHOD *m, X509V3_CTX *ctx, const char *text)
#define I2R(name) int name(const X509V3_EXT_METHOD *m, void *v, BIO *out, int indent)
#define R2I(name) void *name(const X509V3_EXT_METHOD *m, X509V3_CTX *ctx, const char *text)

/* kind_string.c: whole values as one string */
I2S(octets_i2s);
I2S(ia5_i2s);
S2I(ia5_s2i);
I2S(utf8_i2s);
S2I(utf8_s2i);
I2S(integer_i2s);
S2I(integer_s2i);
I2S(reason_i2s);
I2S(null_i2s);
S2I(null_s2i);

/* kind_bits.c */
extern const BIT_STRING_BITNAME bits_key_usage[], bits_ns_cert_type[], bits_reasons[];
extern const BIT_STRING_BITNAME crl_reasons[];
I2V(bits_i2v);
V2I(bits_v2i);

/* kind_key_id.c */
S2I(subject_key_id_s2i);
I2V(authority_key_id_i2v);
V2I(authority_key_id_v2i);

/* kind_simple.c */
I2V(basic_constraints_i2v);
V2I(basic_constraints_v2i);
I2V(key_purposes_i2v);
V2I(key_purposes_v2i);
I2V(policy_constraints_i2v);
V2I(policy_constraints_v2i);
I2V(policy_mappings_i2v);
V2I(policy_mappings_v2i);
I2V(tls_feature_i2v);
V2I(tls_feature_v2i);

/* kind_name.c */
I2V(general_names_i2v);
V2I(subject_alt_v2i);
V2I(issuer_alt_v2i);
I2V(access_i2v);
V2I(access_v2i);

/* kind_dist_point.c */
I2R(dist_points_i2r);
V2I(dist_points_v2i);
I2R(issuing_dist_point_i2r);
V2I(issuing_dist_point_v2i);

/* kind_policies.c */
I2R(policies_i2r);
R2I(policies_r2i);

/* kind_constraints.c */
I2R(name_constraints_i2r);
V2I(name_constraints_v2i);

/* kind_proxy.c */
I2R(proxy_i2r);
R2I(proxy_r2i);

/* kind_sct.c */
void scts_free(void *a);
void *scts_of_cert_d2i(void *a, const unsigned char **in, long len);
void *scts_of_ocsp_d2i(void *a, const unsigned char **in, long len);
int scts_i2d(const void *a, unsigned char **out);
I2R(scts_i2r);

/* kind_other.c: dates, OCSP's, those of companies and states */
I2R(time_i2r);
I2R(object_i2r);
I2R(nothing_i2r);
I2R(usage_period_i2r);
void *nonce_new(void);
void nonce_free(void *a);
void *nonce_d2i(void *a, const unsigned char **in, long len);
int nonce_i2d(const void *a, unsigned char **out);
I2R(nonce_i2r);
I2R(crl_id_i2r);
I2R(service_locator_i2r);
I2R(sxnet_i2r);
V2I(sxnet_v2i);
I2R(sign_tool_i2r);
V2I(sign_tool_v2i);
I2R(admission_i2r);

/* kind_rfc3779.c */
I2R(addresses_i2r);
I2R(as_numbers_i2r);

/* resource_text.c */
V2I(addresses_v2i);
V2I(as_numbers_v2i);

#endif
