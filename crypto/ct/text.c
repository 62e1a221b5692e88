/* SCTs as text: SCT_print(3), SCT_new_from_base64. */
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ct/ct.h"

const char *SCT_validation_status_string(const SCT *sct)
{
    static const char *const names[] = {
        [SCT_VALIDATION_STATUS_NOT_SET] = "not set",
        [SCT_VALIDATION_STATUS_UNKNOWN_LOG] = "unknown log",
        [SCT_VALIDATION_STATUS_VALID] = "valid",
        [SCT_VALIDATION_STATUS_INVALID] = "invalid",
        [SCT_VALIDATION_STATUS_UNVERIFIED] = "unverified",
        [SCT_VALIDATION_STATUS_UNKNOWN_VERSION] = "unknown version",
    };
    const size_t n = (size_t)sct->status;
    return n < sizeof(names) / sizeof(names[0]) ? names[n] : "unknown status";
}

/* "Jan  2 03:04:05.678 2026 GMT" */
static void print_timestamp(BIO *out, uint64_t ms)
{
    ASN1_GENERALIZEDTIME *t = ASN1_GENERALIZEDTIME_new();
    char text[32];
    if (t != NULL &&
        ASN1_GENERALIZEDTIME_adj(t, 0, (int)(ms / 86400000), (long)(ms / 1000 % 86400)) != NULL) {
        BIO_snprintf(text, sizeof(text), "%.14sZ", (const char *)ASN1_STRING_get0_data(t));
        BIO_snprintf(text + 14, sizeof(text) - 14, ".%03dZ", (int)(ms % 1000));
        if (ASN1_GENERALIZEDTIME_set_string(t, text))
            ASN1_GENERALIZEDTIME_print(out, t);
    }
    ASN1_GENERALIZEDTIME_free(t);
}

static void print_signature_name(BIO *out, const SCT *sct)
{
    const int nid = SCT_get_signature_nid(sct);
    if (nid == NID_undef)
        BIO_printf(out, "%02X%02X", sct->hash, sct->algorithm);
    else
        BIO_printf(out, "%s", OBJ_nid2ln(nid));
}

static void print_hex(BIO *out, int indent, struct sct_bytes b)
{
    BIO_hex_string(out, indent, 16, b.ptr, (int)b.len);
}

void SCT_print(const SCT *sct, BIO *out, int indent, const CTLOG_STORE *logs)
{
    const CTLOG *log =
        logs != NULL ? CTLOG_STORE_get0_log_by_id(logs, sct->log_id.ptr, sct->log_id.len) : NULL;
    BIO_printf(out, "%*sSigned Certificate Timestamp:", indent, "");
    BIO_printf(out, "\n%*sVersion   : ", indent + 4, "");
    if (sct->version != SCT_VERSION_V1) {
        BIO_printf(out, "unknown\n%*s", indent + 16, "");
        print_hex(out, indent + 16, sct->whole);
        return;
    }
    BIO_printf(out, "v1 (0x0)");
    if (log != NULL)
        BIO_printf(out, "\n%*sLog       : %s", indent + 4, "", CTLOG_get0_name(log));
    BIO_printf(out, "\n%*sLog ID    : ", indent + 4, "");
    print_hex(out, indent + 16, sct->log_id);
    BIO_printf(out, "\n%*sTimestamp : ", indent + 4, "");
    print_timestamp(out, sct->timestamp);
    BIO_printf(out, "\n%*sExtensions: ", indent + 4, "");
    if (sct->extensions.len == 0)
        BIO_printf(out, "none");
    else
        print_hex(out, indent + 16, sct->extensions);
    BIO_printf(out, "\n%*sSignature : ", indent + 4, "");
    print_signature_name(out, sct);
    BIO_printf(out, "\n%*s            ", indent + 4, "");
    print_hex(out, indent + 16, sct->signature);
}

void SCT_LIST_print(const STACK_OF(SCT) * sct_list, BIO *out, int indent, const char *separator,
                    const CTLOG_STORE *logs)
{
    for (int i = 0; i < sk_SCT_num(sct_list); i++) {
        SCT_print(sk_SCT_value(sct_list, i), out, indent, logs);
        if (i + 1 < sk_SCT_num(sct_list))
            BIO_printf(out, "%s", separator);
    }
}

/* ---- Base64 ---- */

/* The bytes of a text; false if it is none. An empty text: no bytes. */
static bool decode(const char *text, struct sct_bytes *out)
{
    const size_t n = strlen(text);
    *out = (struct sct_bytes){NULL, 0};
    if (n == 0)
        return true;
    unsigned char *bytes = n < INT32_MAX ? OPENSSL_malloc(n / 4 * 3 + 4) : NULL;
    if (bytes == NULL)
        return FAIL(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
    int len = EVP_DecodeBlock(bytes, (const unsigned char *)text, (int)n);
    for (size_t i = n; i > 0 && i + 2 > n && len > 0 && text[i - 1] == '='; i--)
        len--; /* which EVP_DecodeBlock counts */
    if (len < 0) {
        OPENSSL_free(bytes);
        return FAIL(ERR_LIB_CT, CT_R_BASE64_DECODE_ERROR);
    }
    *out = (struct sct_bytes){bytes, (size_t)len};
    return true;
}

static bool set_decoded_signature(SCT *s, const char *text)
{
    struct sct_bytes b;
    if (!decode(text, &b))
        return false;
    /* DigitallySigned: two bytes of algorithms, then a vector. */
    const bool ok = b.len > 4 && ((size_t)b.ptr[2] << 8 | b.ptr[3]) == b.len - 4;
    if (ok) {
        s->hash = b.ptr[0];
        s->algorithm = b.ptr[1];
    }
    const bool set = ok && SCT_get_signature_nid(s) != NID_undef
                         ? sct_set_bytes(&s->signature, b.ptr + 4, b.len - 4)
                         : FAIL(ERR_LIB_CT, CT_R_SCT_INVALID_SIGNATURE);
    OPENSSL_free(b.ptr);
    return set;
}

SCT *SCT_new_from_base64(unsigned char version, const char *logid_base64,
                         ct_log_entry_type_t entry_type, uint64_t timestamp,
                         const char *extensions_base64, const char *signature_base64)
{
    SCT *s = SCT_new();
    struct sct_bytes id = {NULL, 0}, extensions = {NULL, 0};
    if (s == NULL)
        return NULL;
    bool ok = SCT_set_version(s, (sct_version_t)version) && decode(logid_base64, &id) &&
              SCT_set0_log_id(s, id.ptr, id.len);
    if (!ok)
        OPENSSL_free(id.ptr);
    ok = ok && decode(extensions_base64, &extensions);
    if (ok) {
        SCT_set0_extensions(s, extensions.ptr, extensions.len);
        SCT_set_timestamp(s, timestamp);
        ok = set_decoded_signature(s, signature_base64) && SCT_set_log_entry_type(s, entry_type);
    }
    if (ok)
        return s;
    SCT_free(s);
    return NULL;
}
