/* The texts of the errors from ERR_LIB_OSSL_STORE, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/storeerr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_store[] = {
    {OSSL_STORE_R_NOT_A_CERTIFICATE, "not a certificate"},
    {OSSL_STORE_R_NOT_A_CRL, "not a crl"},
    {OSSL_STORE_R_NOT_A_PRIVATE_KEY, "not a private key"},
    {OSSL_STORE_R_NOT_A_NAME, "not a name"},
    {OSSL_STORE_R_NOT_PARAMETERS, "not parameters"},
    {OSSL_STORE_R_UNREGISTERED_SCHEME, "unregistered scheme"},
    {OSSL_STORE_R_INVALID_SCHEME, "invalid scheme"},
    {OSSL_STORE_R_AMBIGUOUS_CONTENT_TYPE, "ambiguous content type"},
    {OSSL_STORE_R_PATH_MUST_BE_ABSOLUTE, "path must be absolute"},
    {OSSL_STORE_R_UI_PROCESS_INTERRUPTED_OR_CANCELLED, "ui process interrupted or cancelled"},
    {OSSL_STORE_R_UNSUPPORTED_CONTENT_TYPE, "unsupported content type"},
    {OSSL_STORE_R_URI_AUTHORITY_UNSUPPORTED, "uri authority unsupported"},
    {OSSL_STORE_R_IS_NOT_A, "is not a"},
    {OSSL_STORE_R_ERROR_VERIFYING_PKCS12_MAC, "error verifying pkcs12 mac"},
    {OSSL_STORE_R_PASSPHRASE_CALLBACK_ERROR, "passphrase callback error"},
    {OSSL_STORE_R_BAD_PASSWORD_READ, "bad password read"},
    {OSSL_STORE_R_LOADER_INCOMPLETE, "loader incomplete"},
    {OSSL_STORE_R_LOADING_STARTED, "loading started"},
    {OSSL_STORE_R_UNSUPPORTED_OPERATION, "unsupported operation"},
    {OSSL_STORE_R_SEARCH_ONLY_SUPPORTED_FOR_DIRECTORIES, "search only supported for directories"},
    {OSSL_STORE_R_UNSUPPORTED_SEARCH_TYPE, "unsupported search type"},
    {OSSL_STORE_R_FINGERPRINT_SIZE_DOES_NOT_MATCH_DIGEST, "fingerprint size does not match digest"},
    {OSSL_STORE_R_NOT_A_PUBLIC_KEY, "not a public key"},
    {OSSL_STORE_R_NO_LOADERS_FOUND, "no loaders found"},
    {0, ""},
};
