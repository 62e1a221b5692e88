/* The names of alerts (RFC 8446, 6; RFC 5246, 7.2; RFC 6066, 9): SSL_alert_type_string(3). */
#include <openssl/ssl.h>

static const struct {
    unsigned char number;
    char letters[3];
    const char *name;
} alerts[] = {
    {SSL_AD_CLOSE_NOTIFY, "CN", "close notify"},
    {SSL_AD_UNEXPECTED_MESSAGE, "UM", "unexpected_message"},
    {SSL_AD_BAD_RECORD_MAC, "BM", "bad record mac"},
    {SSL_AD_DECRYPTION_FAILED, "DC", "decryption failed"},
    {SSL_AD_RECORD_OVERFLOW, "RO", "record overflow"},
    {SSL_AD_DECOMPRESSION_FAILURE, "DF", "decompression failure"},
    {SSL_AD_HANDSHAKE_FAILURE, "HF", "handshake failure"},
    {SSL_AD_NO_CERTIFICATE, "NC", "no certificate"},
    {SSL_AD_BAD_CERTIFICATE, "BC", "bad certificate"},
    {SSL_AD_UNSUPPORTED_CERTIFICATE, "UC", "unsupported certificate"},
    {SSL_AD_CERTIFICATE_REVOKED, "CR", "certificate revoked"},
    {SSL_AD_CERTIFICATE_EXPIRED, "CE", "certificate expired"},
    {SSL_AD_CERTIFICATE_UNKNOWN, "CU", "certificate unknown"},
    {SSL_AD_ILLEGAL_PARAMETER, "IP", "illegal parameter"},
    {SSL_AD_UNKNOWN_CA, "CA", "unknown CA"},
    {SSL_AD_ACCESS_DENIED, "AD", "access denied"},
    {SSL_AD_DECODE_ERROR, "DE", "decode error"},
    {SSL_AD_DECRYPT_ERROR, "CY", "decrypt error"},
    {SSL_AD_EXPORT_RESTRICTION, "ER", "export restriction"},
    {SSL_AD_PROTOCOL_VERSION, "PV", "protocol version"},
    {SSL_AD_INSUFFICIENT_SECURITY, "IS", "insufficient security"},
    {SSL_AD_INTERNAL_ERROR, "IE", "internal error"},
    {SSL_AD_USER_CANCELLED, "US", "user canceled"},
    {SSL_AD_NO_RENEGOTIATION, "NR", "no renegotiation"},
    {SSL_AD_UNSUPPORTED_EXTENSION, "UE", "unsupported extension"},
    {SSL_AD_CERTIFICATE_UNOBTAINABLE, "CO", "certificate unobtainable"},
    {SSL_AD_UNRECOGNIZED_NAME, "UN", "unrecognized name"},
    {SSL_AD_BAD_CERTIFICATE_STATUS_RESPONSE, "BR", "bad certificate status response"},
    {SSL_AD_BAD_CERTIFICATE_HASH_VALUE, "BH", "bad certificate hash value"},
    {SSL_AD_UNKNOWN_PSK_IDENTITY, "UP", "unknown PSK identity"},
    {SSL_AD_NO_APPLICATION_PROTOCOL, "UK", "no application protocol"},
};

static const struct {
    const char *letter, *name;
} levels[] = {
    [SSL3_AL_WARNING] = {"W", "warning"},
    [SSL3_AL_FATAL] = {"F", "fatal"},
    {"U", "unknown"},
};

/* The level is above the description's eight bits. */
static size_t level(int value)
{
    int l = value >> 8;
    return l == SSL3_AL_WARNING || l == SSL3_AL_FATAL ? (size_t)l : SSL3_AL_FATAL + 1;
}

const char *SSL_alert_type_string(int value)
{
    return levels[level(value)].letter;
}

const char *SSL_alert_type_string_long(int value)
{
    return levels[level(value)].name;
}

/* The row of the alert's number, or how many there are. */
static size_t row(int value)
{
    size_t i = 0;
    while (i < sizeof(alerts) / sizeof(*alerts) && alerts[i].number != (value & 0xff))
        i++;
    return i;
}

const char *SSL_alert_desc_string(int value)
{
    size_t i = row(value);
    return i < sizeof(alerts) / sizeof(*alerts) ? alerts[i].letters : "UK";
}

const char *SSL_alert_desc_string_long(int value)
{
    size_t i = row(value);
    return i < sizeof(alerts) / sizeof(*alerts) ? alerts[i].name : "unknown";
}
