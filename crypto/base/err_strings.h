/* The texts of errors: const tables, one per library that raises them, each ended by an empty text.
 * A text is in its row, since a pointer would have to be relocated whenever a program starts. */
#ifndef ASSAY_BASE_ERR_STRINGS_H
#define ASSAY_BASE_ERR_STRINGS_H

#include <stddef.h>

struct err_reason {
    int reason;
    char text[52];
};

struct err_lib {
    int lib; /* ERR_LIB_* */
    char name[28];
    const struct err_reason *reasons; /* or NULL */
};

extern const struct err_lib err_libs[];
extern const struct err_reason err_reasons_common[]; /* ERR_R_* */
extern const struct err_reason err_reasons_bn[];
extern const struct err_reason err_reasons_bio[];
extern const struct err_reason err_reasons_crypto[];
extern const struct err_reason err_reasons_dh[];
extern const struct err_reason err_reasons_dsa[];
extern const struct err_reason err_reasons_dso[];
extern const struct err_reason err_reasons_ec[];
extern const struct err_reason err_reasons_evp[];
extern const struct err_reason err_reasons_obj[];
extern const struct err_reason err_reasons_prov[];
extern const struct err_reason err_reasons_rand[];
extern const struct err_reason err_reasons_rsa[];
extern const struct err_reason err_reasons_sm2[];
extern const struct err_reason err_reasons_decoder[];
extern const struct err_reason err_reasons_encoder[];
extern const struct err_reason err_reasons_store[];
extern const struct err_reason err_reasons_pkcs12[];
extern const struct err_reason err_reasons_pkcs7[];
extern const struct err_reason err_reasons_asn1[];
extern const struct err_reason err_reasons_pem[];
extern const struct err_reason err_reasons_x509[];
extern const struct err_reason err_reasons_x509v3[];
extern const struct err_reason err_reasons_cms[];
extern const struct err_reason err_reasons_conf[];
extern const struct err_reason err_reasons_ui[];
extern const struct err_reason err_reasons_async[];
extern const struct err_reason err_reasons_engine[];
extern const struct err_reason err_reasons_http[];
extern const struct err_reason err_reasons_ct[];
extern const struct err_reason err_reasons_ocsp[];
extern const struct err_reason err_reasons_ts[];
extern const struct err_reason err_reasons_ess[];
extern const struct err_reason err_reasons_cmp[];
extern const struct err_reason err_reasons_crmf[];

/* The text that a program has registered by ERR_load_strings for this packed code, or NULL. */
const char *err_loaded_text(unsigned long code);

/* Forgets all of those, at OPENSSL_cleanup. */
void err_loaded_free(void);

#endif
