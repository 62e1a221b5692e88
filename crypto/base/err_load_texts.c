/* ERR_load_RSA_strings and the like: the texts are there without loading. */
#include <openssl/err.h>

/* A function a line. */
/* clang-format off */
int ERR_load_ERR_strings(void) { return 1; }
int ERR_load_ASN1_strings(void) { return 1; }
int ERR_load_ASYNC_strings(void) { return 1; }
int ERR_load_BIO_strings(void) { return 1; }
int ERR_load_BUF_strings(void) { return 1; }
int ERR_load_COMP_strings(void) { return 1; }
int ERR_load_CT_strings(void) { return 1; }
int ERR_load_KDF_strings(void) { return 1; }
int ERR_load_OCSP_strings(void) { return 1; }
int ERR_load_X509_strings(void) { return 1; }
int ERR_load_X509V3_strings(void) { return 1; }
int ERR_load_BN_strings(void) { return 1; }
int ERR_load_CMS_strings(void) { return 1; }
int ERR_load_CONF_strings(void) { return 1; }
int ERR_load_CRYPTO_strings(void) { return 1; }
int ERR_load_DH_strings(void) { return 1; }
int ERR_load_DSA_strings(void) { return 1; }
int ERR_load_EC_strings(void) { return 1; }
int ERR_load_ENGINE_strings(void) { return 1; }
int ERR_load_EVP_strings(void) { return 1; }
int ERR_load_OBJ_strings(void) { return 1; }
int ERR_load_OSSL_STORE_strings(void) { return 1; }
int ERR_load_PEM_strings(void) { return 1; }
int ERR_load_PKCS12_strings(void) { return 1; }
int ERR_load_PKCS7_strings(void) { return 1; }
int ERR_load_RAND_strings(void) { return 1; }
int ERR_load_RSA_strings(void) { return 1; }
int ERR_load_TS_strings(void) { return 1; }
int ERR_load_UI_strings(void) { return 1; }
