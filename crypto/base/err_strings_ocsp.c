/* The texts of the errors from ERR_LIB_OCSP, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/ocsperr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_ocsp[] = {
    {OCSP_R_CERTIFICATE_VERIFY_ERROR, "certificate verify error"},
    {OCSP_R_DIGEST_ERR, "digest err"},
    {OCSP_R_MISSING_OCSPSIGNING_USAGE, "missing ocspsigning usage"},
    {OCSP_R_NOT_BASIC_RESPONSE, "not basic response"},
    {OCSP_R_NO_CERTIFICATES_IN_CHAIN, "no certificates in chain"},
    {OCSP_R_DIGEST_NAME_ERR, "digest name err"},
    {OCSP_R_DIGEST_SIZE_ERR, "digest size err"},
    {OCSP_R_NO_RESPONSE_DATA, "no response data"},
    {OCSP_R_NO_REVOKED_TIME, "no revoked time"},
    {OCSP_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE, "private key does not match certificate"},
    {OCSP_R_RESPONSE_CONTAINS_NO_REVOCATION_DATA, "response contains no revocation data"},
    {OCSP_R_ROOT_CA_NOT_TRUSTED, "root ca not trusted"},
    {OCSP_R_SIGNATURE_FAILURE, "signature failure"},
    {OCSP_R_SIGNER_CERTIFICATE_NOT_FOUND, "signer certificate not found"},
    {OCSP_R_UNKNOWN_MESSAGE_DIGEST, "unknown message digest"},
    {OCSP_R_UNKNOWN_NID, "unknown nid"},
    {OCSP_R_ERROR_IN_NEXTUPDATE_FIELD, "error in nextupdate field"},
    {OCSP_R_ERROR_IN_THISUPDATE_FIELD, "error in thisupdate field"},
    {OCSP_R_NEXTUPDATE_BEFORE_THISUPDATE, "nextupdate before thisupdate"},
    {OCSP_R_STATUS_EXPIRED, "status expired"},
    {OCSP_R_STATUS_NOT_YET_VALID, "status not yet valid"},
    {OCSP_R_STATUS_TOO_OLD, "status too old"},
    {OCSP_R_REQUEST_NOT_SIGNED, "request not signed"},
    {OCSP_R_UNSUPPORTED_REQUESTORNAME_TYPE, "unsupported requestorname type"},
    {OCSP_R_NO_SIGNER_KEY, "no signer key"},
    {0, ""},
};
