/* openssl asn1parse: openssl-asn1parse(1). */
#include <openssl/asn1t.h>
#include <openssl/buffer.h>
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static const char *oid_name, *in_name, *out_name, *gen_text, *gen_conf, *item_name;
static enum opt_format in_format = FORMAT_PEM;
static bool noout, strict_pem, indent, dump;
static long offset, length, dump_limit;
static struct opt_list dig;

const struct opt asn1parse_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"oid", OPT_INFILE, &oid_name, "file of extra oid definitions"},
    {NULL, OPT_SECTION, NULL, "I/O"},
    {"inform", OPT_PEM_DER, &in_format, "input format - one of DER PEM"},
    {"in", OPT_INFILE, &in_name, "input file"},
    {"out", OPT_OUTFILE, &out_name, "output file (output format is always DER)"},
    {"noout", OPT_FLAG, &noout, "do not produce any output"},
    {"offset", OPT_POSITIVE, &offset, "offset into file"},
    {"length", OPT_POSITIVE, &length, "length of section in file"},
    {"strparse", OPT_POS_LIST, &dig, "offset; a series of these can be used to 'dig'"},
    {NULL, OPT_NOTE, NULL, "into multiple ASN1 blob wrappings"},
    {"genstr", OPT_TEXT, &gen_text, "string to generate ASN1 structure from"},
    {"genconf", OPT_TEXT, &gen_conf, "file to generate ASN1 structure from"},
    {"strictpem", OPT_FLAG, &strict_pem, "do not attempt base64 decode outside PEM markers"},
    {"item", OPT_TEXT, &item_name, "item to parse and print"},
    {NULL, OPT_NOTE, NULL, "(-inform  will be ignored)"},
    {NULL, OPT_SECTION, NULL, "Formatting"},
    {"i", OPT_FLAG, &indent, "indents the output"},
    {"dump", OPT_FLAG, &dump, "unknown data in hex form"},
    {"dlimit", OPT_POSITIVE, &dump_limit, "dump the first arg bytes of unknown data in hex form"},
    {0},
};

/* ---- What is to be parsed ---- */

/* The file's bytes, decoded from base64 if it is to be. */
static bool read_file(BIO *in, BUF_MEM *to)
{
    enum { MORE = 1 << 16 };
    BIO *b64 = in_format == FORMAT_PEM ? BIO_new(BIO_f_base64()) : NULL, *from = in;
    if (in_format == FORMAT_PEM && b64 == NULL)
        return false;
    if (b64 != NULL)
        from = BIO_push(b64, in);
    size_t n = 0;
    int got = 0;
    while (BUF_MEM_grow(to, n + MORE) != 0 && (got = BIO_read(from, to->data + n, MORE)) > 0)
        n += (size_t)got;
    to->length = n;
    if (b64 != NULL)
        BIO_pop(b64);
    BIO_free(b64);
    return true;
}

static bool read_strict(BIO *in, BUF_MEM *to)
{
    char *name = NULL, *header = NULL;
    unsigned char *data = NULL;
    long len = 0;
    bool ok = PEM_read_bio(in, &name, &header, &data, &len) == 1;
    if (ok) {
        ok = BUF_MEM_grow(to, (size_t)len) != 0 || len == 0;
        if (ok && len > 0)
            memcpy(to->data, data, (size_t)len);
    } else {
        fprintf(stderr, "Error reading PEM file\n");
    }
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    return ok;
}

static CONF *load_conf(const char *file)
{
    long line = -1;
    BIO *in = key_open_in(file);
    CONF *conf = in != NULL ? NCONF_new(NULL) : NULL;
    if (conf != NULL && NCONF_load_bio(conf, in, &line) <= 0) {
        if (line <= 0)
            fprintf(stderr, "%s: Can't load ", app_name);
        else
            fprintf(stderr, "%s: Error on line %ld of ", app_name, line);
        fprintf(stderr, "config file \"%s\"\n", file);
        NCONF_free(conf);
        conf = NULL;
    }
    BIO_free(in);
    return conf;
}

static bool generate(BUF_MEM *to)
{
    CONF *conf = NULL;
    const char *text = gen_text;
    if (gen_conf != NULL) {
        if ((conf = load_conf(gen_conf)) == NULL)
            return false;
        if (text == NULL && (text = NCONF_get_string(conf, "default", "asn1")) == NULL) {
            fprintf(stderr, "Can't find 'asn1' in '%s'\n", gen_conf);
            NCONF_free(conf);
            return false;
        }
    }
    ASN1_TYPE *t = ASN1_generate_nconf(text, conf);
    unsigned char *der = NULL;
    int n = t != NULL ? i2d_ASN1_TYPE(t, &der) : -1;
    bool ok = n > 0 && BUF_MEM_grow(to, (size_t)n) != 0;
    if (ok)
        memcpy(to->data, der, (size_t)n);
    OPENSSL_free(der);
    ASN1_TYPE_free(t);
    NCONF_free(conf);
    return ok;
}

static bool read_any(BIO *in, BUF_MEM *to)
{
    if (strict_pem)
        return read_strict(in, to);
    return gen_text != NULL || gen_conf != NULL ? generate(to) : read_file(in, to);
}

/* ---- What is shown of it ---- */

struct part {
    const unsigned char *p;
    long len;
    ASN1_TYPE *whose; /* p is in it */
};

/* Goes into the element at that offset; false after a message. An offset that isn't one is passed
 * over. */
static bool dig_into(struct part *part, const char *text)
{
    long at = strtol(text, NULL, 0);
    if (at <= 0 || at >= part->len) {
        fprintf(stderr, "'%s' is out of range\n", text);
        return true;
    }
    const unsigned char *p = part->p + at;
    ASN1_TYPE *inner = d2i_ASN1_TYPE(NULL, &p, part->len - at);
    ASN1_TYPE_free(part->whose);
    part->whose = inner;
    if (inner == NULL) {
        fprintf(stderr, "Error parsing structure\n");
        return false;
    }
    int type = ASN1_TYPE_get(inner);
    if (type == V_ASN1_OBJECT || type == V_ASN1_BOOLEAN || type == V_ASN1_NULL) {
        fprintf(stderr, "Can't parse %s type\n", ASN1_tag2str(type));
        return false;
    }
    part->p = inner->value.asn1_string->data;
    part->len = inner->value.asn1_string->length;
    return true;
}

static bool print_item(BIO *out, const ASN1_ITEM *it, const unsigned char *p, long len)
{
    ASN1_VALUE *value = ASN1_item_d2i(NULL, &p, len, it);
    if (value == NULL) {
        fprintf(stderr, "Error parsing item %s\n", item_name);
        return false;
    }
    ASN1_item_print(out, value, 0, it, NULL);
    ASN1_item_free(value, it);
    return true;
}

static bool show(BIO *out, BIO *der, const ASN1_ITEM *it, const struct part *part)
{
    if (offset >= part->len) {
        fprintf(stderr, "Error: offset out of range\n");
        return false;
    }
    const unsigned char *p = part->p + offset;
    long len = part->len - offset;
    if (length != 0 && length < len)
        len = length;
    if (der != NULL && BIO_write(der, p, (int)len) != len) {
        fprintf(stderr, "Error writing output\n");
        return false;
    }
    if (noout)
        return true;
    if (it != NULL)
        return print_item(out, it, p, len);
    return ASN1_parse_dump(out, p, len, indent, dump_limit > 0 ? (int)dump_limit : -(int)dump) > 0;
}

/* ---- The command ---- */

static const ASN1_ITEM *find_item(void)
{
    const ASN1_ITEM *it = ASN1_ITEM_lookup(item_name);
    if (it != NULL)
        return it;
    fprintf(stderr, "Unknown item name %s\nSupported types:\n", item_name);
    for (size_t i = 0; (it = ASN1_ITEM_get(i)) != NULL; i++)
        fprintf(stderr, "    %s\n", it->sname);
    return NULL;
}

static bool add_oids(void)
{
    BIO *in = key_open_in(oid_name);
    if (in == NULL)
        return false;
    OBJ_create_objects(in);
    BIO_free(in);
    return true;
}

static bool run(const ASN1_ITEM *it, BUF_MEM *buffer)
{
    BIO *in = key_open_in(in_name), *der = NULL;
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
    bool ok = in != NULL && out != NULL &&
              (out_name == NULL || (der = key_open_out(out_name, false)) != NULL) &&
              read_any(in, buffer);
    struct part part = {.p = (unsigned char *)buffer->data, .len = (long)buffer->length};
    for (size_t i = 0; ok && i < dig.n; i++)
        ok = dig_into(&part, dig.v[i]);
    ok = ok && show(out, der, it, &part);
    ASN1_TYPE_free(part.whose);
    BIO_free(in);
    BIO_free(der);
    BIO_free(out);
    return ok;
}

int asn1parse_main(int argc, char **argv)
{
    const ASN1_ITEM *it = NULL;
    int i = opt_parse(argc, argv, "[options]", asn1parse_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (item_name != NULL && (it = find_item()) == NULL)
        return EXIT_FAILURE;
    BUF_MEM *buffer = BUF_MEM_new();
    bool ok = buffer != NULL && (oid_name == NULL || add_oids()) && run(it, buffer);
    if (!ok)
        print_errors();
    BUF_MEM_free(buffer);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
