/* The texts of the errors from ERR_LIB_HTTP, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/httperr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_http[] = {
    {HTTP_R_CONNECT_FAILURE, "connect failure"},
    {HTTP_R_ERROR_PARSING_URL, "error parsing url"},
    {HTTP_R_ERROR_SENDING, "error sending"},
    {HTTP_R_ERROR_RECEIVING, "error receiving"},
    {HTTP_R_RESPONSE_PARSE_ERROR, "response parse error"},
    {HTTP_R_RECEIVED_ERROR, "received error"},
    {HTTP_R_RECEIVED_WRONG_HTTP_VERSION, "received wrong http version"},
    {HTTP_R_TLS_NOT_ENABLED, "tls not enabled"},
    {HTTP_R_ASN1_LEN_EXCEEDS_MAX_RESP_LEN, "asn1 len exceeds max resp len"},
    {HTTP_R_ERROR_PARSING_ASN1_LENGTH, "error parsing asn1 length"},
    {HTTP_R_MISSING_ASN1_ENCODING, "missing asn1 encoding"},
    {HTTP_R_MISSING_REDIRECT_LOCATION, "missing redirect location"},
    {HTTP_R_REDIRECTION_FROM_HTTPS_TO_HTTP, "redirection from https to http"},
    {HTTP_R_RESPONSE_LINE_TOO_LONG, "response line too long"},
    {HTTP_R_STATUS_CODE_UNSUPPORTED, "status code unsupported"},
    {HTTP_R_TOO_MANY_REDIRECTIONS, "too many redirections"},
    {HTTP_R_REDIRECTION_NOT_ENABLED, "redirection not enabled"},
    {HTTP_R_MAX_RESP_LEN_EXCEEDED, "max resp len exceeded"},
    {HTTP_R_UNEXPECTED_CONTENT_TYPE, "unexpected content type"},
    {HTTP_R_ERROR_PARSING_CONTENT_LENGTH, "error parsing content length"},
    {HTTP_R_INCONSISTENT_CONTENT_LENGTH, "inconsistent content length"},
    {HTTP_R_MISSING_CONTENT_TYPE, "missing content type"},
    {HTTP_R_SOCK_NOT_SUPPORTED, "sock not supported"},
    {HTTP_R_INVALID_PORT_NUMBER, "invalid port number"},
    {HTTP_R_INVALID_URL_SCHEME, "invalid url scheme"},
    {HTTP_R_INVALID_URL_PATH, "invalid url path"},
    {HTTP_R_HEADER_PARSE_ERROR, "header parse error"},
    {HTTP_R_SERVER_CANCELED_CONNECTION, "server canceled connection"},
    {HTTP_R_FAILED_READING_DATA, "failed reading data"},
    {HTTP_R_RETRY_TIMEOUT, "retry timeout"},
    {0, ""},
};
