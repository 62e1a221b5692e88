/* Encrypted PEM: the headers of RFC 1421, 4.6.1.1 and 4.6.1.3, with the key derivation of
 * EVP_BytesToKey(3), MD5 and the beginning of the IV as salt. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <stdio.h>

#include "crypto/base/raise.h"
#include "crypto/pem/pem.h"

/* ---- Headers ---- */

static const struct {
    int type;
    const char *text;
} proc_types[] = {
    {PEM_TYPE_ENCRYPTED, "ENCRYPTED"},
    {PEM_TYPE_MIC_CLEAR, "MIC-CLEAR"},
    {PEM_TYPE_MIC_ONLY, "MIC-ONLY"},
};

void PEM_proc_type(char *buf, int type)
{
    const char *text = "BAD-TYPE";
    for (size_t i = 0; i < sizeof(proc_types) / sizeof(proc_types[0]); i++)
        if (proc_types[i].type == type)
            text = proc_types[i].text;
    size_t used = strlen(buf);
    snprintf(buf + used, PEM_BUFSIZE - used, "Proc-Type: 4,%s\n", text);
}

void PEM_dek_info(char *buf, const char *type, int len, const char *str)
{
    size_t used = strlen(buf);
    used += (size_t)snprintf(buf + used, PEM_BUFSIZE - used, "DEK-Info: %s,", type);
    for (int i = 0; i < len && used < PEM_BUFSIZE; i++)
        used += (size_t)snprintf(buf + used, PEM_BUFSIZE - used, "%02X", (unsigned char)str[i]);
    if (used < PEM_BUFSIZE)
        snprintf(buf + used, PEM_BUFSIZE - used, "\n");
}

/* Takes the text off the front. */
static bool skip(const char **p, const char *text)
{
    size_t n = strlen(text);
    if (strncmp(*p, text, n) != 0)
        return false;
    *p += n;
    return true;
}

static void skip_blanks(const char **p)
{
    *p += strspn(*p, " \t");
}

static bool get_hex(const char **p, unsigned char *out, int n)
{
    for (int i = 0; i < 2 * n; i++, (*p)++) {
        char c = **p;
        int v = c >= '0' && c <= '9'   ? c - '0'
                : c >= 'A' && c <= 'F' ? c - 'A' + 10
                : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                       : -1;
        if (v < 0)
            return FAIL(ERR_LIB_PEM, PEM_R_BAD_IV_CHARS);
        out[i / 2] = (unsigned char)(out[i / 2] << 4 | v);
    }
    return true;
}

/* "DEK-Info: NAME,IV" */
static bool get_dek_info(const char *p, EVP_CIPHER_INFO *info)
{
    char name[64];
    if (!skip(&p, "DEK-Info:"))
        return FAIL(ERR_LIB_PEM, PEM_R_NOT_DEK_INFO);
    skip_blanks(&p);
    size_t n = strcspn(p, " \t\r\n,");
    snprintf(name, sizeof(name), "%.*s", (int)(n < sizeof(name) ? n : sizeof(name) - 1), p);
    p += n;
    skip_blanks(&p);
    info->cipher = n < sizeof(name) ? EVP_get_cipherbyname(name) : NULL;
    if (info->cipher == NULL)
        return FAIL(ERR_LIB_PEM, PEM_R_UNSUPPORTED_ENCRYPTION);
    int iv_len = EVP_CIPHER_get_iv_length(info->cipher);
    bool comma = skip(&p, ",");
    if (comma && iv_len == 0)
        return FAIL(ERR_LIB_PEM, PEM_R_UNEXPECTED_DEK_IV);
    if (!comma && iv_len > 0)
        return FAIL(ERR_LIB_PEM, PEM_R_MISSING_DEK_IV);
    return get_hex(&p, info->iv, iv_len);
}

static bool get_info(const char *p, EVP_CIPHER_INFO *info)
{
    memset(info, 0, sizeof(*info));
    if (p == NULL || *p == '\0' || *p == '\n')
        return true;
    if (!skip(&p, "Proc-Type:"))
        return FAIL(ERR_LIB_PEM, PEM_R_NOT_PROC_TYPE);
    skip_blanks(&p);
    if (!skip(&p, "4,"))
        return FAIL(ERR_LIB_PEM, PEM_R_NOT_PROC_TYPE);
    skip_blanks(&p);
    if (!skip(&p, "ENCRYPTED") || strspn(p, " \t\r\n") == 0)
        return FAIL(ERR_LIB_PEM, PEM_R_NOT_ENCRYPTED);
    p += strspn(p, " \t\r");
    if (!skip(&p, "\n"))
        return FAIL(ERR_LIB_PEM, PEM_R_SHORT_HEADER);
    return get_dek_info(p, info);
}

int PEM_get_EVP_CIPHER_INFO(char *header, EVP_CIPHER_INFO *cipher)
{
    return get_info(header, cipher);
}

/* ---- Encryption ---- */

/* The first PKCS5_SALT_LEN bytes of the IV are the salt. */
static bool crypt_data(bool encrypting, const EVP_CIPHER_INFO *info, const char *pass, int pass_len,
                       unsigned char *out, const unsigned char *in, int len, int *out_len)
{
    unsigned char key[EVP_MAX_KEY_LENGTH];
    int n = 0, last = 0;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    bool ok = ctx != NULL &&
              EVP_BytesToKey(info->cipher, EVP_md5(), info->iv, (const unsigned char *)pass,
                             pass_len, 1, key, NULL) > 0 &&
              EVP_CipherInit_ex(ctx, info->cipher, NULL, key, info->iv, encrypting) &&
              EVP_CipherUpdate(ctx, out, &n, in, len) && EVP_CipherFinal_ex(ctx, out + n, &last);
    *out_len = ok ? n + last : 0;
    OPENSSL_cleanse(key, sizeof(key));
    EVP_CIPHER_CTX_free(ctx);
    return ok;
}

int PEM_do_header(EVP_CIPHER_INFO *cipher, unsigned char *data, long *len,
                  pem_password_cb *callback, void *u)
{
    char pass[PEM_BUFSIZE];
    int n = 0;
    if (cipher->cipher == NULL)
        return 1;
    if (*len < 0 || *len > INT32_MAX)
        return FAIL(ERR_LIB_PEM, PEM_R_HEADER_TOO_LONG);
    int pass_len = pem_passphrase(pass, false, callback, u);
    bool ok = pass_len >= 0;
    if (ok && !crypt_data(false, cipher, pass, pass_len, data, data, (int)*len, &n))
        ok = FAIL(ERR_LIB_PEM, PEM_R_BAD_DECRYPT);
    OPENSSL_cleanse(pass, sizeof(pass));
    if (ok)
        *len = n;
    return ok;
}

bool pem_decrypt(struct pem *p, pem_password_cb *cb, void *u)
{
    EVP_CIPHER_INFO info;
    long len = (long)p->data.len;
    if (!get_info((const char *)p->header.ptr, &info) ||
        !PEM_do_header(&info, p->data.ptr, &len, cb, u))
        return false;
    p->data.len = (size_t)len;
    return true;
}

/* Whether the header can name the cipher, and its reader give it the IV. */
static bool usable(const EVP_CIPHER *cipher)
{
    const char *name = EVP_CIPHER_get0_name(cipher);
    return name != NULL && EVP_CIPHER_get_iv_length(cipher) >= PKCS5_SALT_LEN &&
           !(EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER) &&
           strlen(name) + 23 + 2 * EVP_MAX_IV_LENGTH + 13 <= PEM_BUFSIZE;
}

static bool encrypt(BIO *out, const char *name, struct slice data, EVP_CIPHER_INFO *info,
                    const char *pass, int pass_len)
{
    char header[PEM_BUFSIZE] = "";
    int iv_len = EVP_CIPHER_get_iv_length(info->cipher), n = 0;
    struct builder b;
    build_init(&b);
    if (data.len > INT32_MAX - EVP_MAX_BLOCK_LENGTH || RAND_bytes(info->iv, iv_len) <= 0)
        return false;
    PEM_proc_type(header, PEM_TYPE_ENCRYPTED);
    PEM_dek_info(header, OBJ_nid2sn(EVP_CIPHER_get_nid(info->cipher)), iv_len,
                 (const char *)info->iv);
    uint8_t *at = build_room(&b, data.len + EVP_MAX_BLOCK_LENGTH);
    bool ok = at != NULL &&
              crypt_data(true, info, pass, pass_len, at, data.ptr, (int)data.len, &n) &&
              pem_write(out, name, header, slice_of(at, (size_t)n));
    build_free(&b);
    return ok;
}

bool pem_write_encrypted(BIO *out, const char *name, struct slice data, const EVP_CIPHER *enc,
                         const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    char asked[PEM_BUFSIZE];
    EVP_CIPHER_INFO info = {.cipher = enc};
    const char *pass = (const char *)kstr;
    if (!usable(enc))
        return FAIL(ERR_LIB_PEM, PEM_R_UNSUPPORTED_CIPHER);
    if (kstr == NULL) {
        klen = pem_passphrase(asked, true, cb, u);
        pass = asked;
    }
    bool ok = kstr == NULL ? klen > 0 : klen >= 0; /* as OpenSSL: none that is asked for is empty */
    if (!ok && (kstr != NULL || klen == 0))
        ERR_raise(ERR_LIB_PEM, PEM_R_READ_KEY);
    ok = ok && encrypt(out, name, data, &info, pass, klen);
    OPENSSL_cleanse(asked, sizeof(asked));
    return ok;
}
