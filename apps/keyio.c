#include "apps/keyio.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/store.h>
#include <openssl/storeerr.h>
#include <openssl/ui.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Passphrases ---- */

/* The second of two lines of the same source: it is read as one. */
static bool both(const char *source, struct key_passes *p)
{
    if (strcmp(source, "stdin") == 0)
        return pass_source(source, p->in, sizeof(p->in)) &&
               pass_source(source, p->out, sizeof(p->out));
    FILE *f = NULL;
    if (strncmp(source, "file:", 5) == 0)
        f = fopen(source + 5, "r");
    else if (strncmp(source, "fd:", 3) == 0)
        f = fdopen(dup((int)strtol(source + 3, NULL, 10)), "r");
    if (f == NULL) /* the same text twice, or a message */
        return pass_source(source, p->in, sizeof(p->in)) &&
               pass_source(source, p->out, sizeof(p->out));
    bool ok = fgets(p->in, sizeof(p->in), f) != NULL && fgets(p->out, sizeof(p->out), f) != NULL;
    fclose(f);
    if (!ok)
        fprintf(stderr, "Error reading password from BIO\n");
    p->in[strcspn(p->in, "\r\n")] = p->out[strcspn(p->out, "\r\n")] = '\0';
    return ok;
}

bool key_passes_get(struct key_passes *p, const char *in_source, const char *out_source)
{
    *p = (struct key_passes){.has_in = in_source != NULL, .has_out = out_source != NULL};
    bool ok = true;
    if (p->has_in && p->has_out && strcmp(in_source, out_source) == 0) {
        ok = both(in_source, p);
    } else {
        ok = (!p->has_in || pass_source(in_source, p->in, sizeof(p->in))) &&
             (!p->has_out || pass_source(out_source, p->out, sizeof(p->out)));
    }
    if (!ok) {
        fprintf(stderr, "Error getting passwords\n");
        print_errors();
    }
    return ok;
}

void key_passes_wipe(struct key_passes *p)
{
    OPENSSL_cleanse(p, sizeof(*p));
}

int key_prompt_cb(char *buf, int size, int for_writing, void *data)
{
    const struct key_prompt *prompt = data;
    char text[1200];
    if (prompt->pass != NULL) {
        size_t n = strlen(prompt->pass);
        if (n > (size_t)size)
            n = (size_t)size;
        memcpy(buf, prompt->pass, n);
        return (int)n;
    }
    if (prompt->file == NULL)
        return PEM_def_callback(buf, size, for_writing, NULL);
    snprintf(text, sizeof(text), "Enter pass phrase for %s:", prompt->file);
    if (EVP_read_pw_string_min(buf, for_writing ? 4 : 0, size, text, for_writing) != 0)
        return -1;
    return (int)strlen(buf);
}

/* ---- Files ---- */

static const char *shown(const char *file)
{
    return file != NULL ? file : "<stdin>";
}

static BIO *opened(BIO *b, const char *file, const char *mode, const char *purpose, int error)
{
    if (b == NULL) {
        fprintf(stderr, "Can't open \"%s\" for %s, %s\n", file, purpose, strerror(error));
        if (mode != NULL)
            print_errors();
    }
    return b;
}

BIO *key_open_in(const char *file)
{
    if (file == NULL)
        return BIO_new_fp(stdin, BIO_NOCLOSE);
    errno = 0;
    BIO *b = BIO_new_file(file, "r");
    return opened(b, file, "r", "reading", errno);
}

/* Made by this, nobody but the owner reads it. */
static BIO *open_private(const char *file)
{
    int fd = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int error = errno;
    FILE *f = fd >= 0 ? fdopen(fd, "w") : NULL;
    BIO *b = f != NULL ? BIO_new_fp(f, BIO_CLOSE) : NULL;
    if (b == NULL && f != NULL)
        fclose(f);
    else if (b == NULL && fd >= 0)
        close(fd);
    if (b == NULL)
        fprintf(stderr, "%s: ", app_name);
    return opened(b, file, NULL, "writing", error);
}

BIO *key_open_out(const char *file, bool private)
{
    if (file == NULL)
        return BIO_new_fp(stdout, BIO_NOCLOSE);
    if (private)
        return open_private(file);
    errno = 0;
    BIO *b = BIO_new_file(file, "w");
    return opened(b, file, "w", "writing", errno);
}

/* All of a file, which must be small, in memory of OPENSSL_malloc; NULL after a message. */
enum { FILE_MAX = 1 << 24 };

static unsigned char *slurp(FILE *f, size_t *len)
{
    size_t room = 1 << 14, n = 0, got;
    unsigned char *p = OPENSSL_malloc(room);
    while (p != NULL && (got = fread(p + n, 1, room - n, f)) > 0) {
        n += got;
        if (n == room && room < FILE_MAX) {
            unsigned char *more = OPENSSL_clear_realloc(p, room, 2 * room);
            if (more == NULL)
                OPENSSL_clear_free(p, room);
            p = more;
            room *= 2;
        }
    }
    *len = n;
    return p;
}

unsigned char *key_read_file(const char *file, size_t *len, const char *what)
{
    struct stat s;
    FILE *f = file == NULL ? stdin : stat(file, &s) == 0 ? fopen(file, "rb") : NULL;
    if (f == NULL) {
        int error = errno;
        fprintf(stderr, "Could not open file or uri for loading %s from %s\n", what, file);
        ERR_raise_data(ERR_LIB_OSSL_STORE, OSSL_STORE_R_UNREGISTERED_SCHEME, "scheme=file");
        ERR_raise_data(ERR_LIB_SYS, error, "calling stat(%s)", file);
        print_errors();
        return NULL;
    }
    unsigned char *p = slurp(f, len);
    if (f != stdin)
        fclose(f);
    return p;
}

/* ---- Reading keys ---- */

static EVP_PKEY *from_pem(BIO *b, enum key_part part, struct key_prompt *prompt)
{
    if (part == KEY_PRIVATE)
        return PEM_read_bio_PrivateKey(b, NULL, key_prompt_cb, prompt);
    return part == KEY_PUBLIC ? PEM_read_bio_PUBKEY(b, NULL, key_prompt_cb, prompt)
                              : PEM_read_bio_Parameters(b, NULL);
}

static EVP_PKEY *from_der(const unsigned char *p, size_t len, enum key_part part,
                          struct key_prompt *prompt)
{
    const unsigned char *at = p;
    if (part == KEY_PUBLIC)
        return d2i_PUBKEY(NULL, &at, (long)len);
    if (part != KEY_PRIVATE)
        return NULL;
    X509_SIG *sealed = d2i_X509_SIG(NULL, &at, (long)len);
    if (sealed == NULL) {
        ERR_clear_error();
        at = p;
        return d2i_AutoPrivateKey(NULL, &at, (long)len);
    }
    X509_SIG_free(sealed);
    BIO *b = BIO_new_mem_buf(p, (int)len);
    EVP_PKEY *key = d2i_PKCS8PrivateKey_bio(b, NULL, key_prompt_cb, prompt);
    BIO_free(b);
    return key;
}

/* Microsoft's forms, by their first bytes: the types of blobs, PVK's magic number. */
enum blob { NO_BLOB, PUBLIC_BLOB, PRIVATE_BLOB, PVK_FILE };

static enum blob blob_kind(const unsigned char *p, size_t len)
{
    static const unsigned char pvk[4] = {0x1e, 0xf1, 0xb5, 0xb0};
    if (len < sizeof(pvk))
        return NO_BLOB;
    if (memcmp(p, pvk, sizeof(pvk)) == 0)
        return PVK_FILE;
    return p[1] != 2 ? NO_BLOB : p[0] == 6 ? PUBLIC_BLOB : p[0] == 7 ? PRIVATE_BLOB : NO_BLOB;
}

static EVP_PKEY *from_blob(const unsigned char *p, size_t len, enum key_part part,
                           struct key_prompt *prompt)
{
    struct key_prompt pvk = {prompt->pass, "PVK"};
    const unsigned char *at = p;
    enum blob kind = blob_kind(p, len);
    EVP_PKEY *key = NULL;
    ERR_set_mark();
    if (kind == PUBLIC_BLOB && part == KEY_PUBLIC) {
        key = b2i_PublicKey(&at, (long)len);
    } else if (kind == PRIVATE_BLOB && part == KEY_PRIVATE) {
        key = b2i_PrivateKey(&at, (long)len);
    } else if (kind == PVK_FILE && part == KEY_PRIVATE) {
        BIO *b = BIO_new_mem_buf(p, (int)len);
        key = b != NULL ? b2i_PVK_bio(b, key_prompt_cb, &pvk) : NULL;
        BIO_free(b);
    }
    ERR_pop_to_mark();
    return key;
}

bool key_is_pem(const unsigned char *p, size_t len)
{
    static const char begin[] = "-----BEGIN ";
    for (size_t i = 0; i + sizeof(begin) - 1 <= len; i++)
        if ((i == 0 || p[i - 1] == '\n' || p[i - 1] == 0xbf) &&
            memcmp(p + i, begin, sizeof(begin) - 1) == 0)
            return true;
    return false;
}

static EVP_PKEY *from_bytes(const unsigned char *p, size_t len, enum key_part part,
                            enum opt_format format, struct key_prompt *prompt)
{
    bool pem = key_is_pem(p, len);
    if ((pem && format == FORMAT_DER) || (!pem && format == FORMAT_PEM))
        return NULL;
    if (!pem) {
        bool blob = format != FORMAT_DER && blob_kind(p, len) != NO_BLOB;
        return blob ? from_blob(p, len, part, prompt) : from_der(p, len, part, prompt);
    }
    BIO *b = BIO_new_mem_buf(p, (int)len);
    EVP_PKEY *key = b != NULL ? from_pem(b, part, prompt) : NULL;
    BIO_free(b);
    return key;
}

/* What OSSL_STORE says: that nothing in a file of PEM will do, and why it couldn't be decrypted. */
void key_store_errors(bool pem)
{
    struct {
        unsigned long code;
        char data[64];
    } kept[4];
    size_t n = 0;
    const char *data;
    int flags;
    unsigned long e;
    while ((e = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0) {
        int lib = ERR_GET_LIB(e);
        bool tells = lib == ERR_LIB_PROV || lib == ERR_LIB_PKCS12 || lib == ERR_LIB_PEM;
        if (!tells || n == sizeof(kept) / sizeof(kept[0]))
            continue;
        pem = pem && lib != ERR_LIB_PEM;
        kept[n].code = e;
        snprintf(kept[n++].data, sizeof(kept[0].data), "%s", data);
    }
    if (pem)
        ERR_raise(ERR_LIB_OSSL_STORE, ERR_R_UNSUPPORTED);
    for (size_t i = 0; i < n; i++)
        ERR_raise_data(ERR_GET_LIB(kept[i].code), ERR_GET_REASON(kept[i].code), "%s", kept[i].data);
}

/* A file of certificates isn't unsupported: there is no key in it. */
static bool holds_certs(const unsigned char *p, size_t len)
{
    static const char begin[] = "-----BEGIN CERTIFICATE-----";
    return memmem(p, len, begin, sizeof(begin) - 1) != NULL;
}

/* The key that -engine's engine knows by that name. */
static EVP_PKEY *from_engine(enum key_part part, const char *id, const char *pass, const char *what)
{
    ENGINE *e = engine_used();
    struct key_prompt prompt = {pass, id};
    UI_METHOD *asks = NULL;
    EVP_PKEY *key = NULL;
    if (e == NULL)
        fprintf(stderr, "No engine specified for loading %s\n", what);
    else if (id == NULL)
        fprintf(stderr, "No engine key id specified for loading %s\n", what);
    else if (ENGINE_init(e)) {
        asks = UI_UTIL_wrap_read_pem_callback(key_prompt_cb, 0);
        key = part == KEY_PUBLIC ? ENGINE_load_public_key(e, id, asks, &prompt)
                                 : ENGINE_load_private_key(e, id, asks, &prompt);
        ENGINE_finish(e);
        UI_destroy_method(asks);
    }
    if (key != NULL)
        return key;
    if (e != NULL && id != NULL)
        fprintf(stderr, "Could not read %s from org.openssl.engine:%s:%s\n", what, ENGINE_get_id(e),
                id);
    else
        fprintf(stderr, "Could not read %s from <stdin>\n", what);
    print_errors();
    return NULL;
}

/* ---- Keys of stores ---- */

/* A URI, but one of a file: a scheme, and no file of that name. */
static bool is_uri(const char *file)
{
    struct stat s;
    size_t n = file != NULL ? strspn(file, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                           "0123456789+-.")
                            : 0;
    return n > 1 && file[n] == ':' && strncasecmp(file, "file:", 5) != 0 && stat(file, &s) != 0;
}

/* Of a public key, a private one will do. */
static EVP_PKEY *from_info(const OSSL_STORE_INFO *info, enum key_part part)
{
    int type = OSSL_STORE_INFO_get_type(info);
    if (type == OSSL_STORE_INFO_PKEY && part != KEY_PARAMETERS)
        return OSSL_STORE_INFO_get1_PKEY(info);
    if (type == OSSL_STORE_INFO_PUBKEY && part == KEY_PUBLIC)
        return OSSL_STORE_INFO_get1_PUBKEY(info);
    return type == OSSL_STORE_INFO_PARAMS && part == KEY_PARAMETERS
               ? OSSL_STORE_INFO_get1_PARAMS(info)
               : NULL;
}

static EVP_PKEY *from_store(enum key_part part, const char *uri, const char *pass, const char *what)
{
    struct key_prompt prompt = {pass, uri};
    UI_METHOD *asks = UI_UTIL_wrap_read_pem_callback(key_prompt_cb, 0);
    OSSL_STORE_CTX *store = OSSL_STORE_open(uri, asks, &prompt, NULL, NULL);
    EVP_PKEY *key = NULL;
    if (store == NULL)
        fprintf(stderr, "Could not open file or uri for loading %s from %s\n", what, uri);
    while (store != NULL && key == NULL && !OSSL_STORE_eof(store)) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(store);
        if (info == NULL)
            break;
        key = from_info(info, part);
        OSSL_STORE_INFO_free(info);
    }
    if (store != NULL && key == NULL)
        fprintf(stderr, "Could not read %s from %s\n", what, uri);
    if (key == NULL)
        print_errors();
    ERR_clear_error();
    OSSL_STORE_close(store);
    UI_destroy_method(asks);
    return key;
}

EVP_PKEY *key_load(enum key_part part, const char *file, enum opt_format format, const char *pass,
                   const char *what)
{
    if (format == FORMAT_ENGINE)
        return from_engine(part, file, pass, what);
    if (is_uri(file))
        return from_store(part, file, pass, what);
    size_t len = 0;
    unsigned char *bytes = key_read_file(file, &len, what);
    struct key_prompt prompt = {pass, shown(file)};
    if (bytes == NULL)
        return NULL;
    EVP_PKEY *key = from_bytes(bytes, len, part, format, &prompt);
    if (key == NULL) {
        fprintf(stderr, "Could not read %s from %s\n", what, shown(file));
        key_store_errors((key_is_pem(bytes, len) && !holds_certs(bytes, len)) ||
                         (format != FORMAT_PEM && blob_kind(bytes, len) > PUBLIC_BLOB));
        print_errors();
    }
    ERR_clear_error();
    OPENSSL_clear_free(bytes, len);
    return key;
}

/* ---- Writing keys ---- */

bool key_write_private(BIO *out, EVP_PKEY *key, const struct key_output *how)
{
    struct key_prompt prompt = {how->pass, how->format == FORMAT_PVK ? "PVK" : NULL};
    if (how->format == FORMAT_MSBLOB)
        return i2b_PrivateKey_bio(out, key) > 0;
    if (how->format == FORMAT_PVK)
        return i2b_PVK_bio(out, key, how->pvk_level, key_prompt_cb, &prompt) > 0;
    if (how->format == FORMAT_DER)
        return i2d_PrivateKey_bio(out, key) == 1;
    if (how->traditional)
        return PEM_write_bio_PrivateKey_traditional(out, key, how->cipher, NULL, 0, key_prompt_cb,
                                                    &prompt) == 1;
    return PEM_write_bio_PrivateKey(out, key, how->cipher, NULL, 0, key_prompt_cb, &prompt) == 1;
}

bool key_write_public(BIO *out, EVP_PKEY *key, enum opt_format format)
{
    if (format == FORMAT_MSBLOB)
        return i2b_PublicKey_bio(out, key) > 0;
    if (format == FORMAT_PVK) /* it has no public form */
        return false;
    return (format == FORMAT_DER ? i2d_PUBKEY_bio(out, key) : PEM_write_bio_PUBKEY(out, key)) == 1;
}

bool key_write_parameters(BIO *out, EVP_PKEY *key, enum opt_format format)
{
    return (format == FORMAT_DER ? i2d_KeyParams_bio(out, key)
                                 : PEM_write_bio_Parameters(out, key)) == 1;
}

bool key_cipher_option(const char *name, const EVP_CIPHER **cipher)
{
    *cipher = NULL;
    if (name == NULL)
        return true;
    *cipher = EVP_get_cipherbyname(name);
    const char *wrong = NULL;
    if (*cipher == NULL && EVP_CIPHER_fetch(NULL, name, NULL) == NULL)
        fprintf(stderr, "%s: Unknown cipher: %s\n", app_name, name);
    else if (*cipher == NULL || EVP_CIPHER_get_flags(*cipher) & EVP_CIPH_FLAG_AEAD_CIPHER)
        wrong = ": AEAD";
    else if (EVP_CIPHER_get_mode(*cipher) == EVP_CIPH_XTS_MODE)
        wrong = " XTS";
    else
        return true;
    if (wrong != NULL)
        fprintf(stderr, "%s%s ciphers not supported\n", app_name, wrong);
    opt_summary_hint();
    return false;
}

bool key_cipher(const char *name, const EVP_CIPHER **cipher)
{
    bool ok = key_cipher_option(name, cipher);
    if (!ok)
        print_errors();
    return ok;
}

EVP_MD *key_digest(const char *name)
{
    ERR_set_mark();
    EVP_MD *md = EVP_MD_fetch(NULL, name, common.propquery);
    const EVP_MD *known = EVP_get_digestbyname(name);
    if (md == NULL && known != NULL) { /* of a provider that isn't loaded */
        ERR_pop_to_mark();
        EVP_Digest("", 0, (unsigned char[EVP_MAX_MD_SIZE]){0}, NULL, known, NULL);
        fprintf(stderr, "Error setting digest\n");
        print_errors();
        return NULL;
    }
    if (md == NULL) {
        fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, name);
        opt_summary_hint();
        print_errors();
    }
    return md;
}
