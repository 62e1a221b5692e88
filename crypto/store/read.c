/* Files that have objects of any kind: PEM with text around, or DER, one object behind the other;
 * ossl_store-file(7). */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/storeerr.h>
#include <openssl/ui.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/pem/msblob.h"
#include "crypto/store/store.h"
#include "crypto/x509/cert.h"

/* What an attempt found: not such an object; one; one that can't be read. */
enum found { OTHER, FOUND, BROKEN };

typedef enum found attempt(struct store_stream *s, const struct store_reading *how,
                           struct slice *der, OSSL_STORE_INFO **out);

/* ---- Passphrases ---- */

int store_ask(char *buf, int size, int writing, void *asking)
{
    const struct store_asking *a = asking;
    UI *ui = a->how->ui_method != NULL ? UI_new_method(a->how->ui_method) : UI_new();
    char *prompt = NULL;
    int len = -1, result = -1;
    (void)writing;
    if (ui == NULL)
        return -1;
    if (a->how->ui_data != NULL)
        UI_add_user_data(ui, a->how->ui_data);
    prompt = UI_construct_prompt(ui, "pass phrase", a->what);
    if (prompt != NULL &&
        UI_add_input_string(ui, prompt, UI_INPUT_FLAG_DEFAULT_PWD, buf, 0, size - 1) > 0)
        result = UI_process(ui);
    if (result == 0)
        len = UI_get_result_length(ui, 0);
    else
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_INTERRUPTED_OR_CANCELLED);
    OPENSSL_free(prompt);
    UI_free(ui);
    return len;
}

/* The object in its info; it is freed where that can't be had. */
static enum found wrap(OSSL_STORE_INFO **out, int type, void *object)
{
    if (object == NULL)
        return OTHER;
    *out = OSSL_STORE_INFO_new(type, object);
    if (*out == NULL)
        store_info_data_free(type, object);
    return *out != NULL ? FOUND : BROKEN;
}

/* The bytes before `at` are read. */
static void move_to(struct slice *der, const unsigned char *at)
{
    struct slice done;
    read_slice(der, (size_t)(at - der->ptr), &done);
}

/* ---- Certificates and CRLs ---- */

static enum found take_cert(struct slice *der, OSSL_STORE_INFO **out,
                            X509 *get(X509 **x, const unsigned char **at, long len))
{
    const unsigned char *at = der->ptr;
    X509 *x = get(NULL, &at, (long)der->len);
    if (x != NULL)
        move_to(der, at);
    return wrap(out, OSSL_STORE_INFO_CERT, x);
}

static enum found try_cert(struct store_stream *s, const struct store_reading *how,
                           struct slice *der, OSSL_STORE_INFO **out)
{
    (void)s, (void)how;
    return take_cert(der, out, d2i_X509);
}

/* With trust settings behind it, if there are some. */
static enum found try_trusted(struct store_stream *s, const struct store_reading *how,
                              struct slice *der, OSSL_STORE_INFO **out)
{
    (void)s, (void)how;
    return take_cert(der, out, d2i_X509_AUX);
}

static enum found try_crl(struct store_stream *s, const struct store_reading *how,
                          struct slice *der, OSSL_STORE_INFO **out)
{
    const unsigned char *at = der->ptr;
    X509_CRL *crl = d2i_X509_CRL(NULL, &at, (long)der->len);
    (void)s, (void)how;
    if (crl != NULL)
        move_to(der, at);
    return wrap(out, OSSL_STORE_INFO_CRL, crl);
}

/* ---- Keys ---- */

static enum found try_private(struct store_stream *s, const struct store_reading *how,
                              struct slice *der, OSSL_STORE_INFO **out)
{
    const unsigned char *at = der->ptr;
    EVP_PKEY *key = d2i_AutoPrivateKey_ex(NULL, &at, (long)der->len, how->libctx, NULL);
    (void)s;
    if (key != NULL)
        move_to(der, at);
    return wrap(out, OSSL_STORE_INFO_PKEY, key);
}

/* EncryptedPrivateKeyInfo ::= SEQUENCE { AlgorithmIdentifier, OCTET STRING }: RFC 5958, 3. */
static bool is_sealed(struct slice der)
{
    struct slice info, parameters, sealed;
    int nid;
    return der_get(&der, DER_SEQUENCE, &info) && der_get_algorithm(&info, &nid, &parameters) &&
           der_get_octets(&info, &sealed) && info.len == 0;
}

static enum found try_sealed(struct store_stream *s, const struct store_reading *how,
                             struct slice *der, OSSL_STORE_INFO **out)
{
    struct store_asking asking = {how, NULL};
    (void)s;
    if (!is_sealed(*der))
        return OTHER;
    EVP_PKEY *key = pem_get_sealed(der, how->libctx, store_ask, &asking);
    if (key != NULL)
        return wrap(out, OSSL_STORE_INFO_PKEY, key);
    der_get_whole(der, DER_SEQUENCE, &(struct slice){0});
    return BROKEN;
}

static enum found try_spki(struct store_stream *s, const struct store_reading *how,
                           struct slice *der, OSSL_STORE_INFO **out)
{
    (void)s;
    return wrap(out, OSSL_STORE_INFO_PUBKEY, pkey_get_spki(NULL, der, how->libctx));
}

static enum found try_public(struct store_stream *s, const struct store_reading *how,
                             struct slice *der, OSSL_STORE_INFO **out)
{
    static const char name[] = PEM_STRING_RSA_PUBLIC;
    (void)s;
    const struct pkey_row *rsa = pkey_row_by_public(slice_of(name, sizeof(name) - 1));
    return wrap(out, OSSL_STORE_INFO_PUBKEY, pkey_get_public(rsa, der, how->libctx));
}

/* A sequence of integers may be DH's or DSA's: those of DH have no large third one. */
static enum found try_parameters(struct store_stream *s, const struct store_reading *how,
                                 struct slice *der, OSSL_STORE_INFO **out)
{
    static const char *const names[] = {PEM_STRING_ECPARAMETERS, PEM_STRING_DHPARAMS,
                                        PEM_STRING_DSAPARAMS, PEM_STRING_DHXPARAMS};
    (void)s;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const struct pkey_row *row = pkey_row_by_parameters(slice_of(names[i], strlen(names[i])));
        EVP_PKEY *key = row != NULL ? pkey_get_parameters(row, der, how->libctx) : NULL;
        if (key != NULL)
            return wrap(out, OSSL_STORE_INFO_PARAMS, key);
    }
    return OTHER;
}

static enum found unsupported(void)
{
    ERR_raise(ERR_LIB_OSSL_STORE, ERR_R_UNSUPPORTED);
    return BROKEN;
}

/* Whether objects of a form are to be read. */
static bool takes(const struct store_reading *how, enum store_form form)
{
    return how->form == STORE_ANY || how->form == form;
}

/* Microsoft's forms. Of why one can't be read nothing is told. */
static enum found try_blob(struct store_stream *s, const struct store_reading *how,
                           struct slice *der, OSSL_STORE_INFO **out)
{
    struct store_asking asking = {how, "PVK"};
    const struct pvk_asking who = {store_ask, &asking, how->libctx, NULL};
    struct slice rest = *der;
    (void)s;
    bool pvk = pvk_is(*der);
    if ((!pvk && !msblob_is(*der)) || !takes(how, pvk ? STORE_PVK : STORE_MSBLOB))
        return OTHER;
    int type = pvk || der->ptr[0] == MSBLOB_PRIVATE ? OSSL_STORE_INFO_PKEY : OSSL_STORE_INFO_PUBKEY;
    *der = slice_of(der->ptr + der->len, 0);
    if (how->expected == OSSL_STORE_INFO_PKEY && type == OSSL_STORE_INFO_PUBKEY)
        return FOUND; /* nothing, which isn't an error of this pair alone */
    if (how->expected != 0 && how->expected != type)
        return unsupported();
    ERR_set_mark();
    EVP_PKEY *key =
        pvk ? pvk_get(&rest, &who) : msblob_get(&rest, PEM_PRIVATE | PEM_PUBLIC, how->libctx);
    ERR_pop_to_mark();
    if (key == NULL)
        return unsupported();
    *der = rest;
    return wrap(out, type, key);
}

/* ---- PKCS #12 ---- */

/* The next object of the container that was opened, if one is left that is wanted. */
static OSSL_STORE_INFO *next_held(struct store_stream *s, int expected)
{
    OSSL_STORE_INFO *info = NULL;
    EVP_PKEY *key = s->key;
    s->key = NULL;
    if (key != NULL && (expected == 0 || expected == OSSL_STORE_INFO_PKEY)) {
        wrap(&info, OSSL_STORE_INFO_PKEY, key);
        return info;
    }
    EVP_PKEY_free(key);
    X509 *x = s->cert;
    s->cert = NULL;
    while (x != NULL || (x = sk_X509_shift(s->others)) != NULL) {
        if (expected == 0 || expected == OSSL_STORE_INFO_CERT) {
            wrap(&info, OSSL_STORE_INFO_CERT, x);
            return info;
        }
        X509_free(x);
        x = NULL;
    }
    return NULL;
}

/* Opens it: with no passphrase if that is right, else with that of the user. */
static bool open_pkcs12(struct store_stream *s, const struct store_reading *how, PKCS12 *p12)
{
    struct store_asking asking = {how, "PKCS12 import pass phrase"};
    char pass[PEM_BUFSIZE + 1] = "";
    ERR_set_mark();
    bool empty = PKCS12_verify_mac(p12, "", 0) || PKCS12_verify_mac(p12, NULL, 0);
    ERR_pop_to_mark();
    if (!empty) {
        int n = store_ask(pass, PEM_BUFSIZE, 0, &asking);
        if (n < 0)
            return FAIL(ERR_LIB_OSSL_STORE, OSSL_STORE_R_PASSPHRASE_CALLBACK_ERROR);
        pass[n] = '\0';
        ERR_set_mark();
        bool right = PKCS12_verify_mac(p12, pass, n);
        ERR_pop_to_mark();
        if (!right) {
            OPENSSL_cleanse(pass, sizeof(pass));
            ERR_raise_data(ERR_LIB_OSSL_STORE, OSSL_STORE_R_ERROR_VERIFYING_PKCS12_MAC,
                           n == 0 ? "empty password" : "maybe wrong password");
            return false;
        }
    }
    bool ok = PKCS12_parse(p12, pass, &s->key, &s->cert, &s->others) == 1;
    OPENSSL_cleanse(pass, sizeof(pass));
    return ok;
}

static enum found try_pkcs12(struct store_stream *s, const struct store_reading *how,
                             struct slice *der, OSSL_STORE_INFO **out)
{
    const unsigned char *at = der->ptr;
    PKCS12 *p12 = d2i_PKCS12(NULL, &at, (long)der->len);
    if (p12 == NULL)
        return OTHER;
    move_to(der, at);
    sk_X509_pop_free(s->others, X509_free);
    s->others = NULL;
    bool ok = open_pkcs12(s, how, p12);
    PKCS12_free(p12);
    *out = NULL; /* next_held gives what is in it */
    return ok ? FOUND : BROKEN;
}

/* ---- DER ---- */

/* The surest first; what takes anything last. */
static const struct {
    int type; /* 0: several */
    attempt *try;
} attempts[] = {
    {0, try_blob},
    {OSSL_STORE_INFO_CERT, try_trusted},
    {OSSL_STORE_INFO_CERT, try_cert},
    {OSSL_STORE_INFO_CRL, try_crl},
    {OSSL_STORE_INFO_PKEY, try_private},
    {OSSL_STORE_INFO_PUBKEY, try_spki},
    {OSSL_STORE_INFO_PKEY, try_sealed},
    {0, try_pkcs12},
    {OSSL_STORE_INFO_PARAMS, try_parameters},
    {OSSL_STORE_INFO_PUBKEY, try_public},
};

/* Certificates and CRLs that aren't wanted are passed over. */
static bool passed_over(struct slice *der)
{
    OSSL_STORE_INFO *info = NULL;
    ERR_set_mark();
    bool found =
        try_cert(NULL, NULL, der, &info) == FOUND || try_crl(NULL, NULL, der, &info) == FOUND;
    ERR_pop_to_mark();
    OSSL_STORE_INFO_free(info);
    return found;
}

static enum found try_der(struct store_stream *s, const struct store_reading *how,
                          struct slice *der, OSSL_STORE_INFO **out)
{
    enum found found = OTHER;
    for (size_t i = 0; i < sizeof(attempts) / sizeof(attempts[0]) && found == OTHER; i++) {
        int type = attempts[i].type;
        if (type != 0 && how->expected != 0 && type != how->expected)
            continue;
        if (attempts[i].try != try_blob && !takes(how, STORE_DER))
            continue;
        ERR_set_mark();
        found = attempts[i].try(s, how, der, out);
        if (found == BROKEN)
            ERR_clear_last_mark();
        else
            ERR_pop_to_mark();
    }
    return found;
}

/* *der: what is left of the stream. An element that is nothing we know is passed over. */
static enum found next_der(struct store_stream *s, const struct store_reading *how,
                           OSSL_STORE_INFO **out)
{
    struct slice der = slice_of(s->der + s->at, s->len - s->at), whole;
    unsigned tag;
    enum found found = try_der(s, how, &der, out);
    if (found == OTHER && how->expected != 0 && passed_over(&der))
        found = FOUND;
    else if (found == OTHER && der_get_any(&der, &tag, &(struct slice){0}, &whole))
        found = unsupported();
    s->at = s->len - der.len;
    return found;
}

/* ---- PEM ---- */

/* Whether the last error is one of decryption, which is told. */
static bool tells(void)
{
    int lib = ERR_GET_LIB(ERR_peek_last_error());
    return lib == ERR_LIB_PROV || lib == ERR_LIB_PKCS12 || lib == ERR_LIB_PEM ||
           lib == ERR_LIB_CRYPTO || lib == ERR_LIB_UI;
}

static enum found pem_object(struct pem *p, const struct store_reading *how, OSSL_STORE_INFO **out,
                             int type, attempt *try)
{
    struct store_asking asking = {how, NULL};
    if (how->expected != 0 && how->expected != type)
        return OTHER;
    if (!pem_decrypt(p, store_ask, &asking))
        return BROKEN;
    struct slice der = pem_data(p);
    enum found found = try(NULL, how, &der, out);
    return found == OTHER ? BROKEN : found;
}

static enum found pem_key_object(struct pem *p, const struct store_reading *how,
                                 OSSL_STORE_INFO **out, const struct pem_kind *kind)
{
    struct store_asking asking = {how, NULL};
    const int type = kind->part == PEM_PRIVATE  ? OSSL_STORE_INFO_PKEY
                     : kind->part == PEM_PUBLIC ? OSSL_STORE_INFO_PUBKEY
                                                : OSSL_STORE_INFO_PARAMS;
    if (how->expected == OSSL_STORE_INFO_PKEY && type == OSSL_STORE_INFO_PUBKEY)
        return FOUND; /* nothing, which isn't an error of this pair alone */
    if (how->expected != 0 && how->expected != type)
        return unsupported();
    ERR_set_mark();
    if (pem_is(p, PEM_STRING_PKCS8))
        unsupported(); /* if it can't be opened, before the reason for that */
    EVP_PKEY *key = pem_key(p, kind, how->libctx, store_ask, &asking);
    const bool told = key == NULL && tells();
    if (told)
        ERR_clear_last_mark();
    else
        ERR_pop_to_mark();
    if (key != NULL)
        return wrap(out, type, key);
    return told ? BROKEN : unsupported();
}

static const struct {
    const char *name;
    int type;
    attempt *try;
} blocks[] = {
    {PEM_STRING_X509, OSSL_STORE_INFO_CERT, try_cert},
    {PEM_STRING_X509_OLD, OSSL_STORE_INFO_CERT, try_cert},
    {PEM_STRING_X509_TRUSTED, OSSL_STORE_INFO_CERT, try_trusted},
    {PEM_STRING_X509_CRL, OSSL_STORE_INFO_CRL, try_crl},
};

/* A private key that a foreign provider knows. */
static enum found foreign_block(struct pem *p, const struct store_reading *how,
                                OSSL_STORE_INFO **out)
{
    struct store_asking asking = {how, NULL};
    if (how->expected != 0 && how->expected != OSSL_STORE_INFO_PKEY)
        return OTHER;
    return wrap(out, OSSL_STORE_INFO_PKEY,
                pem_foreign_key(p, PEM_PRIVATE, how->libctx, store_ask, &asking));
}

static enum found pem_block(struct pem *p, const struct store_reading *how, OSSL_STORE_INFO **out)
{
    for (size_t i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++)
        if (pem_is(p, blocks[i].name))
            return pem_object(p, how, out, blocks[i].type, blocks[i].try);
    struct pem_kind kind = pem_kind_of(pem_name(p));
    if (kind.part != 0)
        return pem_key_object(p, how, out, &kind);
    enum found found = foreign_block(p, how, out);
    return found != OTHER ? found : unsupported();
}

/* The next block that is wanted; at the end of the text, the stream's. */
static OSSL_STORE_INFO *next_text(struct store_stream *s, const struct store_reading *how)
{
    OSSL_STORE_INFO *info = NULL;
    enum found found = OTHER;
    while (found == OTHER) {
        struct pem p;
        pem_init(&p);
        ERR_set_mark();
        bool is_block = pem_read(s->rest != NULL ? s->rest : s->in, &p);
        unsigned long e = ERR_peek_last_error();
        if (is_block) {
            ERR_clear_last_mark();
            found = pem_block(&p, how, &info);
        } else if (ERR_GET_LIB(e) != ERR_LIB_PEM || ERR_GET_REASON(e) == ERR_R_MALLOC_FAILURE) {
            ERR_clear_last_mark(); /* of the BIO */
            s->ended = true;
        } else {
            ERR_pop_to_mark();
            s->ended = ERR_GET_REASON(e) == PEM_R_NO_START_LINE;
            if (!s->ended)
                found = unsupported();
        }
        pem_free(&p);
        if (s->ended)
            return NULL;
    }
    return info;
}

/* ---- A stream ---- */

/* Reads all of it: it isn't text. */
static bool slurp(struct store_stream *s)
{
    enum { MOST = 1 << 28 };
    struct builder b;
    uint8_t part[4096];
    int n = 0;
    build_init_secret(&b);
    while (b.len < MOST && (n = BIO_read(s->in, part, sizeof(part))) > 0)
        build_bytes(&b, part, (size_t)n);
    OPENSSL_cleanse(part, sizeof(part));
    bool ok = b.len < MOST && build_take(&b, &s->der, &s->len);
    build_free(&b);
    return ok;
}

/* What begins so isn't text: DER (a SEQUENCE, or the OBJECT IDENTIFIER that names a curve), a blob,
 * a PVK file. */
static const struct {
    uint8_t bytes[4];
    size_t n;
} binary[] = {{{DER_SEQUENCE}, 1},
              {{DER_OID}, 1}, /* a public blob's first byte, too */
              {{MSBLOB_PRIVATE, 2}, 2},
              {{0x1e, 0xf1, 0xb5, 0xb0}, 4}};

/* Of what came first, which may be a byte. */
static bool is_text(BIO *in)
{
    uint8_t first[4];
    long n = BIO_buffer_peek(in, first, sizeof(first));
    size_t have = n > 0 ? (size_t)n : 0;
    for (size_t i = 0; have > 0 && i < sizeof(binary) / sizeof(binary[0]); i++)
        if (memcmp(first, binary[i].bytes, have < binary[i].n ? have : binary[i].n) == 0)
            return false;
    return true;
}

static bool begin(struct store_stream *s, const struct store_reading *how)
{
    uint8_t first;
    s->begun = true;
    s->buffer = BIO_new(BIO_f_buffer());
    if (s->buffer == NULL)
        return false;
    s->in = BIO_push(s->buffer, s->in);
    s->text = is_text(s->in);
    if (s->text && !takes(how, STORE_PEM)) {
        if (BIO_buffer_peek(s->in, &first, 1) > 0)
            unsupported();
        return false;
    }
    return s->text || (how->form != STORE_PEM && slurp(s));
}

OSSL_STORE_INFO *store_stream_next(struct store_stream *s, const struct store_reading *how)
{
    OSSL_STORE_INFO *info = NULL;
    if (!s->begun && !begin(s, how)) {
        s->ended = true;
        return NULL;
    }
    while (!s->text && !s->ended && (info = next_held(s, how->expected)) == NULL) {
        enum found found = next_der(s, how, &info);
        if (found == BROKEN)
            return NULL;
        if (info != NULL)
            return info;
        if (found == OTHER) {
            s->rest = BIO_new_mem_buf(s->der + s->at, (int)(s->len - s->at));
            s->text = s->rest != NULL;
            s->ended = !s->text;
        }
    }
    return info != NULL || s->ended ? info : next_text(s, how);
}

void store_stream_end(struct store_stream *s)
{
    BIO *in = s->buffer != NULL ? BIO_pop(s->buffer) : s->in;
    BIO_free(s->buffer);
    BIO_free(in);
    BIO_free(s->rest);
    OPENSSL_clear_free(s->der, s->len);
    EVP_PKEY_free(s->key);
    X509_free(s->cert);
    sk_X509_pop_free(s->others, X509_free);
}
