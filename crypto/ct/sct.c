/* The fields of an SCT: SCT_new(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ct/ct.h"

SCT *SCT_new(void)
{
    SCT *s = OPENSSL_zalloc(sizeof(*s));
    if (s == NULL) {
        ERR_raise(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    s->entry_type = CT_LOG_ENTRY_TYPE_NOT_SET;
    s->version = SCT_VERSION_NOT_SET;
    return s;
}

void SCT_free(SCT *sct)
{
    if (sct == NULL)
        return;
    OPENSSL_free(sct->whole.ptr);
    OPENSSL_free(sct->log_id.ptr);
    OPENSSL_free(sct->extensions.ptr);
    OPENSSL_free(sct->signature.ptr);
    OPENSSL_free(sct);
}

void SCT_LIST_free(STACK_OF(SCT) * a)
{
    sk_SCT_pop_free(a, SCT_free);
}

/* ---- Bytes ---- */

static void take_bytes(struct sct_bytes *to, unsigned char *ptr, size_t len)
{
    OPENSSL_free(to->ptr);
    *to = (struct sct_bytes){ptr, len};
}

bool sct_set_bytes(struct sct_bytes *to, const unsigned char *ptr, size_t len)
{
    unsigned char *copy = NULL;
    if (ptr != NULL && len > 0 && (copy = OPENSSL_memdup(ptr, len)) == NULL)
        return FAIL(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
    take_bytes(to, copy, copy != NULL ? len : 0);
    return true;
}

static bool right_id(const SCT *sct, size_t len)
{
    return sct->version != SCT_VERSION_V1 || len == CT_V1_HASHLEN ||
           FAIL(ERR_LIB_CT, CT_R_INVALID_LOG_ID_LENGTH);
}

int SCT_set0_log_id(SCT *sct, unsigned char *log_id, size_t log_id_len)
{
    if (!right_id(sct, log_id_len))
        return 0;
    take_bytes(&sct->log_id, log_id, log_id_len);
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
    return 1;
}

int SCT_set1_log_id(SCT *sct, const unsigned char *log_id, size_t log_id_len)
{
    if (!right_id(sct, log_id_len))
        return 0;
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
    return sct_set_bytes(&sct->log_id, log_id, log_id_len);
}

void SCT_set0_extensions(SCT *sct, unsigned char *ext, size_t ext_len)
{
    take_bytes(&sct->extensions, ext, ext_len);
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
}

int SCT_set1_extensions(SCT *sct, const unsigned char *ext, size_t ext_len)
{
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
    return sct_set_bytes(&sct->extensions, ext, ext_len);
}

void SCT_set0_signature(SCT *sct, unsigned char *sig, size_t sig_len)
{
    take_bytes(&sct->signature, sig, sig_len);
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
}

int SCT_set1_signature(SCT *sct, const unsigned char *sig, size_t sig_len)
{
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
    return sct_set_bytes(&sct->signature, sig, sig_len);
}

size_t SCT_get0_log_id(const SCT *sct, unsigned char **log_id)
{
    *log_id = sct->log_id.ptr;
    return sct->log_id.len;
}

size_t SCT_get0_extensions(const SCT *sct, unsigned char **ext)
{
    *ext = sct->extensions.ptr;
    return sct->extensions.len;
}

size_t SCT_get0_signature(const SCT *sct, unsigned char **sig)
{
    *sig = sct->signature.ptr;
    return sct->signature.len;
}

/* ---- Numbers ---- */

sct_version_t SCT_get_version(const SCT *sct)
{
    return sct->version;
}

int SCT_set_version(SCT *sct, sct_version_t version)
{
    if (version != SCT_VERSION_V1)
        return FAIL(ERR_LIB_CT, CT_R_UNSUPPORTED_VERSION);
    sct->version = version;
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
    return 1;
}

ct_log_entry_type_t SCT_get_log_entry_type(const SCT *sct)
{
    return sct->entry_type;
}

int SCT_set_log_entry_type(SCT *sct, ct_log_entry_type_t entry_type)
{
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
    if (entry_type != CT_LOG_ENTRY_TYPE_X509 && entry_type != CT_LOG_ENTRY_TYPE_PRECERT)
        return FAIL(ERR_LIB_CT, CT_R_UNSUPPORTED_ENTRY_TYPE);
    sct->entry_type = entry_type;
    return 1;
}

uint64_t SCT_get_timestamp(const SCT *sct)
{
    return sct->timestamp;
}

void SCT_set_timestamp(SCT *sct, uint64_t timestamp)
{
    sct->timestamp = timestamp;
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
}

/* RFC 6962, 2.1.4: ECDSA or RSA, with SHA-256. */
static const struct {
    int nid;
    unsigned char algorithm;
} signatures[] = {
    {NID_sha256WithRSAEncryption, SIGNATURE_RSA},
    {NID_ecdsa_with_SHA256, SIGNATURE_ECDSA},
};
#define SIGNATURES (sizeof(signatures) / sizeof(signatures[0]))

int SCT_get_signature_nid(const SCT *sct)
{
    for (size_t i = 0; i < SIGNATURES; i++)
        if (sct->version == SCT_VERSION_V1 && sct->hash == HASH_SHA256 &&
            sct->algorithm == signatures[i].algorithm)
            return signatures[i].nid;
    return NID_undef;
}

int SCT_set_signature_nid(SCT *sct, int nid)
{
    for (size_t i = 0; i < SIGNATURES; i++)
        if (nid == signatures[i].nid) {
            sct->hash = HASH_SHA256;
            sct->algorithm = signatures[i].algorithm;
            sct->status = SCT_VALIDATION_STATUS_NOT_SET;
            return 1;
        }
    return FAIL(ERR_LIB_CT, CT_R_UNRECOGNIZED_SIGNATURE_NID);
}

sct_source_t SCT_get_source(const SCT *sct)
{
    return sct->source;
}

/* Where it was found tells what was logged: 3.3. */
int SCT_set_source(SCT *sct, sct_source_t source)
{
    sct->source = source;
    sct->status = SCT_VALIDATION_STATUS_NOT_SET;
    if (source == SCT_SOURCE_TLS_EXTENSION || source == SCT_SOURCE_OCSP_STAPLED_RESPONSE)
        return SCT_set_log_entry_type(sct, CT_LOG_ENTRY_TYPE_X509);
    if (source == SCT_SOURCE_X509V3_EXTENSION)
        return SCT_set_log_entry_type(sct, CT_LOG_ENTRY_TYPE_PRECERT);
    return 1;
}

sct_validation_status_t SCT_get_validation_status(const SCT *sct)
{
    return sct->status;
}
