#include "ssl/trace/names.h"

#include <openssl/ssl.h>

const char *trace_name_of(const struct trace_names *names, unsigned code)
{
    for (size_t i = 0; i < names->n; i++)
        if (names->rows[i].code == code)
            return names->rows[i].name;
    return "UNKNOWN";
}

#define NAMES(rows)                            \
    {                                          \
        (rows), sizeof(rows) / sizeof(*(rows)) \
    }

static const struct trace_name versions[] = {
    {TLS1_3_VERSION, "TLS 1.3"}, {TLS1_2_VERSION, "TLS 1.2"},       {TLS1_1_VERSION, "TLS 1.1"},
    {TLS1_VERSION, "TLS 1.0"},   {SSL3_VERSION, "SSL 3.0"},         {DTLS1_2_VERSION, "DTLS 1.2"},
    {DTLS1_VERSION, "DTLS 1.0"}, {DTLS1_BAD_VER, "DTLS 1.0 (bad)"},
};
const struct trace_names trace_versions = NAMES(versions);

/* RFC 8446, B.1. */
static const struct trace_name contents[] = {
    {SSL3_RT_CHANGE_CIPHER_SPEC, "ChangeCipherSpec"},
    {SSL3_RT_ALERT, "Alert"},
    {SSL3_RT_HANDSHAKE, "Handshake"},
    {SSL3_RT_APPLICATION_DATA, "ApplicationData"},
};
const struct trace_names trace_contents = NAMES(contents);

/* RFC 8446, B.3, and what went before. */
static const struct trace_name handshakes[] = {
    {SSL3_MT_HELLO_REQUEST, "HelloRequest"},
    {SSL3_MT_CLIENT_HELLO, "ClientHello"},
    {SSL3_MT_SERVER_HELLO, "ServerHello"},
    {DTLS1_MT_HELLO_VERIFY_REQUEST, "HelloVerifyRequest"},
    {SSL3_MT_NEWSESSION_TICKET, "NewSessionTicket"},
    {SSL3_MT_END_OF_EARLY_DATA, "EndOfEarlyData"},
    {SSL3_MT_ENCRYPTED_EXTENSIONS, "EncryptedExtensions"},
    {SSL3_MT_CERTIFICATE, "Certificate"},
    {SSL3_MT_SERVER_KEY_EXCHANGE, "ServerKeyExchange"},
    {SSL3_MT_CERTIFICATE_REQUEST, "CertificateRequest"},
    {SSL3_MT_SERVER_DONE, "ServerHelloDone"},
    {SSL3_MT_CERTIFICATE_VERIFY, "CertificateVerify"},
    {SSL3_MT_CLIENT_KEY_EXCHANGE, "ClientKeyExchange"},
    {SSL3_MT_FINISHED, "Finished"},
    {21, "CertificateUrl"}, /* RFC 6066, 5 */
    {SSL3_MT_CERTIFICATE_STATUS, "CertificateStatus"},
    {23, "SupplementalData"}, /* RFC 4680 */
    {SSL3_MT_KEY_UPDATE, "KeyUpdate"},
    {SSL3_MT_NEXT_PROTO, "NextProto"},
    {SSL3_MT_MESSAGE_HASH, "MessageHash"},
};
const struct trace_names trace_handshakes = NAMES(handshakes);

static const struct trace_name extensions[] = {
    {TLSEXT_TYPE_server_name, "server_name"},
    {TLSEXT_TYPE_max_fragment_length, "max_fragment_length"},
    {TLSEXT_TYPE_client_certificate_url, "client_certificate_url"},
    {TLSEXT_TYPE_trusted_ca_keys, "trusted_ca_keys"},
    {TLSEXT_TYPE_truncated_hmac, "truncated_hmac"},
    {TLSEXT_TYPE_status_request, "status_request"},
    {TLSEXT_TYPE_user_mapping, "user_mapping"},
    {TLSEXT_TYPE_client_authz, "client_authz"},
    {TLSEXT_TYPE_server_authz, "server_authz"},
    {TLSEXT_TYPE_cert_type, "cert_type"},
    {TLSEXT_TYPE_supported_groups, "supported_groups"},
    {TLSEXT_TYPE_ec_point_formats, "ec_point_formats"},
    {TLSEXT_TYPE_srp, "srp"},
    {TLSEXT_TYPE_signature_algorithms, "signature_algorithms"},
    {TLSEXT_TYPE_use_srtp, "use_srtp"},
    {TLSEXT_TYPE_application_layer_protocol_negotiation, "application_layer_protocol_negotiation"},
    {TLSEXT_TYPE_signed_certificate_timestamp, "signed_certificate_timestamps"},
    {TLSEXT_TYPE_padding, "padding"},
    {TLSEXT_TYPE_encrypt_then_mac, "encrypt_then_mac"},
    {TLSEXT_TYPE_extended_master_secret, "extended_master_secret"},
    {TLSEXT_TYPE_session_ticket, "session_ticket"},
    {TLSEXT_TYPE_psk, "psk"},
    {TLSEXT_TYPE_early_data, "early_data"},
    {TLSEXT_TYPE_supported_versions, "supported_versions"},
    {TLSEXT_TYPE_cookie, "cookie_ext"},
    {TLSEXT_TYPE_psk_kex_modes, "psk_key_exchange_modes"},
    {TLSEXT_TYPE_certificate_authorities, "certificate_authorities"},
    {TLSEXT_TYPE_post_handshake_auth, "post_handshake_auth"},
    {TLSEXT_TYPE_signature_algorithms_cert, "signature_algorithms_cert"},
    {TLSEXT_TYPE_key_share, "key_share"},
    {TLSEXT_TYPE_next_proto_neg, "next_proto_neg"},
    {TLSEXT_TYPE_renegotiate, "renegotiate"},
};
const struct trace_names trace_extensions = NAMES(extensions);

/* RFC 8422, 5.1.1; RFC 7919; RFC 7027; RFC 9189. */
static const struct trace_name groups[] = {
    {1, "sect163k1 (K-163)"},
    {2, "sect163r1"},
    {3, "sect163r2 (B-163)"},
    {4, "sect193r1"},
    {5, "sect193r2"},
    {6, "sect233k1 (K-233)"},
    {7, "sect233r1 (B-233)"},
    {8, "sect239k1"},
    {9, "sect283k1 (K-283)"},
    {10, "sect283r1 (B-283)"},
    {11, "sect409k1 (K-409)"},
    {12, "sect409r1 (B-409)"},
    {13, "sect571k1 (K-571)"},
    {14, "sect571r1 (B-571)"},
    {15, "secp160k1"},
    {16, "secp160r1"},
    {17, "secp160r2"},
    {18, "secp192k1"},
    {19, "secp192r1 (P-192)"},
    {20, "secp224k1"},
    {21, "secp224r1 (P-224)"},
    {22, "secp256k1"},
    {23, "secp256r1 (P-256)"},
    {24, "secp384r1 (P-384)"},
    {25, "secp521r1 (P-521)"},
    {26, "brainpoolP256r1"},
    {27, "brainpoolP384r1"},
    {28, "brainpoolP512r1"},
    {29, "ecdh_x25519"},
    {30, "ecdh_x448"},
    {34, "GC256A"},
    {35, "GC256B"},
    {36, "GC256C"},
    {37, "GC256D"},
    {38, "GC512A"},
    {39, "GC512B"},
    {40, "GC512C"},
    {256, "ffdhe2048"},
    {257, "ffdhe3072"},
    {258, "ffdhe4096"},
    {259, "ffdhe6144"},
    {260, "ffdhe8192"},
    {4588, "X25519MLKEM768"},
    {65281, "arbitrary_explicit_prime_curves"},
    {65282, "arbitrary_explicit_char2_curves"},
};
const struct trace_names trace_groups = NAMES(groups);

/* RFC 8446, B.3.1.3; what TLS 1.2 made of pairs; RFC 9189. */
static const struct trace_name sigalgs[] = {
    {0x0201, "rsa_pkcs1_sha1"},
    {0x0202, "dsa_sha1"},
    {0x0203, "ecdsa_sha1"},
    {0x0301, "rsa_pkcs1_sha224"},
    {0x0302, "dsa_sha224"},
    {0x0303, "ecdsa_sha224"},
    {0x0401, "rsa_pkcs1_sha256"},
    {0x0402, "dsa_sha256"},
    {0x0403, "ecdsa_secp256r1_sha256"},
    {0x0501, "rsa_pkcs1_sha384"},
    {0x0502, "dsa_sha384"},
    {0x0503, "ecdsa_secp384r1_sha384"},
    {0x0601, "rsa_pkcs1_sha512"},
    {0x0602, "dsa_sha512"},
    {0x0603, "ecdsa_secp521r1_sha512"},
    {0x0804, "rsa_pss_rsae_sha256"},
    {0x0805, "rsa_pss_rsae_sha384"},
    {0x0806, "rsa_pss_rsae_sha512"},
    {0x0807, "ed25519"},
    {0x0808, "ed448"},
    {0x0809, "rsa_pss_pss_sha256"},
    {0x080a, "rsa_pss_pss_sha384"},
    {0x080b, "rsa_pss_pss_sha512"},
    {0x0840, "gost2012_256"},
    {0x0841, "gost2012_512"},
    {0xeeee, "gost2012_256"},
    {0xefef, "gost2012_512"},
};
const struct trace_names trace_sigalgs = NAMES(sigalgs);

static const struct trace_name point_formats[] = {
    {TLSEXT_ECPOINTFORMAT_uncompressed, "uncompressed"},
    {TLSEXT_ECPOINTFORMAT_ansiX962_compressed_prime, "ansiX962_compressed_prime"},
    {TLSEXT_ECPOINTFORMAT_ansiX962_compressed_char2, "ansiX962_compressed_char2"},
};
const struct trace_names trace_point_formats = NAMES(point_formats);

static const struct trace_name compressions[] = {
    {0, "No Compression"},
    {1, "Zlib Compression"},
};
const struct trace_names trace_compressions = NAMES(compressions);

/* RFC 6066, 4. */
static const struct trace_name fragment_lengths[] = {
    {TLSEXT_max_fragment_length_DISABLED, "disabled"},
    {TLSEXT_max_fragment_length_512, "max_fragment_length := 2^9 (512 bytes)"},
    {TLSEXT_max_fragment_length_1024, "max_fragment_length := 2^10 (1024 bytes)"},
    {TLSEXT_max_fragment_length_2048, "max_fragment_length := 2^11 (2048 bytes)"},
    {TLSEXT_max_fragment_length_4096, "max_fragment_length := 2^12 (4096 bytes)"},
};
const struct trace_names trace_fragment_lengths = NAMES(fragment_lengths);

/* RFC 8446, 4.2.9. */
static const struct trace_name psk_modes[] = {
    {0, "psk_ke"},
    {1, "psk_dhe_ke"},
};
const struct trace_names trace_psk_modes = NAMES(psk_modes);

static const struct trace_name key_updates[] = {
    {SSL_KEY_UPDATE_NOT_REQUESTED, "update_not_requested"},
    {SSL_KEY_UPDATE_REQUESTED, "update_requested"},
};
const struct trace_names trace_key_updates = NAMES(key_updates);

/* RFC 5246, 7.4.4; RFC 8422, 5.5; RFC 9189. */
static const struct trace_name certificate_types[] = {
    {TLS_CT_RSA_SIGN, "rsa_sign"},
    {TLS_CT_DSS_SIGN, "dss_sign"},
    {TLS_CT_RSA_FIXED_DH, "rsa_fixed_dh"},
    {TLS_CT_DSS_FIXED_DH, "dss_fixed_dh"},
    {5, "rsa_ephemeral_dh"},
    {6, "dss_ephemeral_dh"},
    {20, "fortezza_dms"},
    {TLS_CT_ECDSA_SIGN, "ecdsa_sign"},
    {TLS_CT_RSA_FIXED_ECDH, "rsa_fixed_ecdh"},
    {TLS_CT_ECDSA_FIXED_ECDH, "ecdsa_fixed_ecdh"},
    {TLS_CT_GOST12_IANA_SIGN, "gost_sign256"},
    {TLS_CT_GOST12_IANA_512_SIGN, "gost_sign512"},
};
const struct trace_names trace_certificate_types = NAMES(certificate_types);
