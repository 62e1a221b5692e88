#include "apps/certio.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <strings.h>

#include "apps/keyio.h"

/* ---- Reading ---- */

typedef void *pem_reader(BIO *in);
typedef void *der_reader(const unsigned char **p, long len);

static void *cert_pem(BIO *in)
{
    return PEM_read_bio_X509_AUX(in, NULL, NULL, NULL);
}

static void *cert_der(const unsigned char **p, long len)
{
    return d2i_X509_AUX(NULL, p, len);
}

static void *crl_pem(BIO *in)
{
    return PEM_read_bio_X509_CRL(in, NULL, NULL, NULL);
}

static void *crl_der(const unsigned char **p, long len)
{
    return d2i_X509_CRL(NULL, p, len);
}

static void *load(const char *file, enum opt_format format, const char *what, const char *called,
                  pem_reader *from_pem, der_reader *from_der)
{
    size_t len = 0;
    unsigned char *bytes = key_read_file(file, &len, what);
    void *object = NULL;
    if (bytes != NULL) {
        bool pem = key_is_pem(bytes, len);
        const unsigned char *p = bytes;
        BIO *in = BIO_new_mem_buf(bytes, (int)len);
        if (pem && format != FORMAT_DER)
            object = from_pem(in);
        else if (!pem && format != FORMAT_PEM)
            object = from_der(&p, (long)len);
        BIO_free(in);
        if (object == NULL) {
            fprintf(stderr, "Could not read %s from %s\n", what, file == NULL ? "<stdin>" : file);
            ERR_clear_error();
            key_store_errors(pem);
            print_errors();
        }
    }
    OPENSSL_free(bytes);
    if (object == NULL)
        fprintf(stderr, "Unable to load %s\n", called);
    ERR_clear_error();
    return object;
}

X509 *cert_load(const char *file, enum opt_format format, const char *what)
{
    return cert_load_as(file, format, what, what);
}

X509 *cert_load_as(const char *file, enum opt_format format, const char *what, const char *called)
{
    return load(file, format, what, called, cert_pem, cert_der);
}

X509_CRL *crl_load(const char *file, enum opt_format format, const char *what)
{
    return load(file, format, what, what, crl_pem, crl_der);
}

X509_REQ *req_load(const char *file, enum opt_format format, const char *what)
{
    BIO *in = key_open_in(file);
    X509_REQ *req = NULL;
    if (in != NULL)
        req = format == FORMAT_DER ? d2i_X509_REQ_bio(in, NULL)
                                   : PEM_read_bio_X509_REQ(in, NULL, NULL, NULL);
    BIO_free(in);
    if (req == NULL) {
        fprintf(stderr, "Unable to load %s\n", what);
        print_errors();
    }
    return req;
}

/* ---- Options of text ---- */

/* What a word sets, and what it clears before. */
struct word {
    const char *name;
    unsigned long set, clear;
};

/* clang-format off */
static const struct word name_words[] = {
    {"esc_2253", ASN1_STRFLGS_ESC_2253, 0}, {"esc_2254", ASN1_STRFLGS_ESC_2254, 0},
    {"esc_ctrl", ASN1_STRFLGS_ESC_CTRL, 0}, {"esc_msb", ASN1_STRFLGS_ESC_MSB, 0},
    {"use_quote", ASN1_STRFLGS_ESC_QUOTE, 0}, {"utf8", ASN1_STRFLGS_UTF8_CONVERT, 0},
    {"ignore_type", ASN1_STRFLGS_IGNORE_TYPE, 0}, {"show_type", ASN1_STRFLGS_SHOW_TYPE, 0},
    {"dump_all", ASN1_STRFLGS_DUMP_ALL, 0}, {"dump_nostr", ASN1_STRFLGS_DUMP_UNKNOWN, 0},
    {"dump_der", ASN1_STRFLGS_DUMP_DER, 0}, {"compat", XN_FLAG_COMPAT, 0xffffffffUL},
    {"sep_comma_plus", XN_FLAG_SEP_COMMA_PLUS, XN_FLAG_SEP_MASK},
    {"sep_comma_plus_space", XN_FLAG_SEP_CPLUS_SPC, XN_FLAG_SEP_MASK},
    {"sep_semi_plus_space", XN_FLAG_SEP_SPLUS_SPC, XN_FLAG_SEP_MASK},
    {"sep_multiline", XN_FLAG_SEP_MULTILINE, XN_FLAG_SEP_MASK}, {"dn_rev", XN_FLAG_DN_REV, 0},
    {"nofname", XN_FLAG_FN_NONE, XN_FLAG_FN_MASK}, {"sname", XN_FLAG_FN_SN, XN_FLAG_FN_MASK},
    {"lname", XN_FLAG_FN_LN, XN_FLAG_FN_MASK}, {"align", XN_FLAG_FN_ALIGN, 0},
    {"oid", XN_FLAG_FN_OID, XN_FLAG_FN_MASK}, {"space_eq", XN_FLAG_SPC_EQ, 0},
    {"dump_unknown", XN_FLAG_DUMP_UNKNOWN_FIELDS, 0}, {"RFC2253", XN_FLAG_RFC2253, 0xffffffffUL},
    {"oneline", XN_FLAG_ONELINE, 0xffffffffUL}, {"multiline", XN_FLAG_MULTILINE, 0xffffffffUL},
    {"ca_default", XN_FLAG_MULTILINE, 0xffffffffUL}, {0},
};

#define CA_DEFAULT (X509_FLAG_NO_ISSUER | X509_FLAG_NO_PUBKEY | X509_FLAG_NO_HEADER | X509_FLAG_NO_VERSION)
static const struct word cert_words[] = {
    {"compatible", X509_FLAG_COMPAT, 0xffffffffUL}, {"ca_default", CA_DEFAULT, 0xffffffffUL},
    {"no_header", X509_FLAG_NO_HEADER, 0}, {"no_version", X509_FLAG_NO_VERSION, 0},
    {"no_serial", X509_FLAG_NO_SERIAL, 0}, {"no_signame", X509_FLAG_NO_SIGNAME, 0},
    {"no_validity", X509_FLAG_NO_VALIDITY, 0}, {"no_subject", X509_FLAG_NO_SUBJECT, 0},
    {"no_issuer", X509_FLAG_NO_ISSUER, 0}, {"no_pubkey", X509_FLAG_NO_PUBKEY, 0},
    {"no_extensions", X509_FLAG_NO_EXTENSIONS, 0}, {"no_sigdump", X509_FLAG_NO_SIGDUMP, 0},
    {"no_aux", X509_FLAG_NO_AUX, 0}, {"no_attributes", X509_FLAG_NO_ATTRIBUTES, 0},
    {"ext_default", X509V3_EXT_DEFAULT, X509V3_EXT_UNKNOWN_MASK},
    {"ext_error", X509V3_EXT_ERROR_UNKNOWN, X509V3_EXT_UNKNOWN_MASK},
    {"ext_parse", X509V3_EXT_PARSE_UNKNOWN, X509V3_EXT_UNKNOWN_MASK},
    {"ext_dump", X509V3_EXT_DUMP_UNKNOWN, X509V3_EXT_UNKNOWN_MASK}, {0},
};
/* clang-format on */

static bool set_word(const struct word *words, const char *name, size_t len, unsigned long *flags)
{
    bool off = len > 0 && *name == '-';
    if (len > 0 && (*name == '-' || *name == '+')) {
        name++;
        len--;
    }
    for (const struct word *w = words; w->name != NULL; w++) {
        if (strlen(w->name) != len || strncasecmp(w->name, name, len) != 0)
            continue;
        *flags &= ~w->clear;
        *flags = off ? *flags & ~w->set : *flags | w->set;
        return true;
    }
    return false;
}

static bool set_words(const struct word *words, const char *text, unsigned long *flags)
{
    for (;; text++) {
        size_t len = strcspn(text, ",");
        if (!set_word(words, text, len, flags))
            return false;
        text += len;
        if (*text == '\0')
            return true;
    }
}

bool name_options(const char *text, unsigned long *flags)
{
    if (!set_words(name_words, text, flags))
        return false;
    if (*flags != XN_FLAG_COMPAT && (*flags & XN_FLAG_SEP_MASK) == 0)
        *flags |= XN_FLAG_SEP_CPLUS_SPC;
    return true;
}

bool cert_options(const char *text, unsigned long *flags)
{
    return set_words(cert_words, text, flags);
}

/* ---- Names ---- */

void cert_print_name(BIO *out, const char *label, const X509_NAME *name, unsigned long flags)
{
    bool multiline = (flags & XN_FLAG_SEP_MASK) == XN_FLAG_SEP_MULTILINE;
    BIO_puts(out, label);
    if (multiline)
        BIO_puts(out, "\n");
    if (flags == XN_FLAG_COMPAT) {
        char *line = X509_NAME_oneline(name, NULL, 0);
        BIO_puts(out, line == NULL ? "" : line);
        OPENSSL_free(line);
    } else {
        X509_NAME_print_ex(out, name, multiline ? 4 : 0, flags);
    }
    BIO_puts(out, "\n");
}

/* Copies up to one of the characters `ends`, which a backslash makes ordinary; where it stopped, or
 * NULL at a backslash at the end. */
static const char *unescape(const char *from, const char *ends, char *to)
{
    while (*from != '\0' && strchr(ends, *from) == NULL) {
        if (*from == '\\' && *++from == '\0')
            return NULL;
        *to++ = *from++;
    }
    *to = '\0';
    return from;
}

static bool add_field(X509_NAME *n, const char *type_name, const char *value, int type, bool joined,
                      const char *what)
{
    int nid = OBJ_txt2nid(type_name);
    if (nid == NID_undef) {
        fprintf(stderr, "%s warning: Skipping unknown %s name attribute \"%s\"\n", app_name, what,
                type_name);
        if (joined)
            fprintf(
                stderr,
                "%s hint: a '+' in a value string needs be escaped using '\\' else a new member "
                "of a multi-valued RDN is expected\n",
                app_name);
        return true;
    }
    if (*value == '\0') {
        fprintf(stderr, "%s warning: No value provided for %s name attribute \"%s\", skipped\n",
                app_name, what, type_name);
        return true;
    }
    if (X509_NAME_add_entry_by_NID(n, nid, type, (const unsigned char *)value, (int)strlen(value),
                                   -1, joined ? -1 : 0))
        return true;
    print_errors();
    fprintf(stderr, "%s: Error adding %s name attribute \"/%s=%s\"\n", app_name, what, type_name,
            value);
    return false;
}

static bool add_fields(X509_NAME *n, const char *p, int type, bool multi_valued, const char *what,
                       char *field, char *value)
{
    bool joined = false;
    while (*p != '\0') {
        const char *end = strchr(p, '=');
        if (end == NULL) {
            fprintf(stderr, "%s: Missing '=' after RDN type string '%s' in %s name string\n",
                    app_name, p, what);
            return false;
        }
        memcpy(field, p, (size_t)(end - p));
        field[end - p] = '\0';
        p = unescape(end + 1, multi_valued ? "/+" : "/", value);
        if (p == NULL) {
            fprintf(stderr, "%s: Escape character at end of %s name string\n", app_name, what);
            return false;
        }
        if (!add_field(n, field, value, type, joined, what))
            return false;
        joined = *p == '+';
        if (*p != '\0')
            p++;
    }
    return true;
}

X509_NAME *cert_parse_name(const char *text, int type, bool multi_valued, const char *what)
{
    if (*text != '/') {
        fprintf(stderr,
                "%s: %s name is expected to be in the format /type0=value0/type1=value1/type2=... "
                "where characters may be escaped by \\. This name is not in that format: '%s'\n",
                app_name, what, text);
        return NULL;
    }
    X509_NAME *n = X509_NAME_new();
    char *field = OPENSSL_malloc(strlen(text) + 1), *value = OPENSSL_malloc(strlen(text) + 1);
    if (n == NULL || field == NULL || value == NULL ||
        !add_fields(n, text + 1, type, multi_valued, what, field, value)) {
        X509_NAME_free(n);
        n = NULL;
    }
    OPENSSL_free(field);
    OPENSSL_free(value);
    return n;
}
