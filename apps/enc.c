/* openssl enc: openssl-enc(1). The stream it makes: with a passphrase and a salt of its own
 * choosing "Salted__" and 8 bytes of salt come first; then the ciphertext, the whole in base64 with
 * -a. */
#include <ctype.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/filter.h"

static bool list, list_too, encrypt_flag, decrypt, print_key, print_only, verbose, base64,
    base64_too, one_line, no_pad, salt_flag, no_salt, pbkdf2, none;
static const char *in_name, *out_name, *pass_text, *pass_file, *pass_from, *key_hex, *salt_hex,
    *iv_hex, *md_name, *cipher_name, *buf_size;
static long iterations;

const struct opt enc_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"list", OPT_FLAG, &list, "List ciphers"},
    {"ciphers", OPT_FLAG, &list_too, "Alias for -list"},
    {"e", OPT_FLAG, &encrypt_flag, "Encrypt"},
    {"d", OPT_FLAG, &decrypt, "Decrypt"},
    {"p", OPT_FLAG, &print_key, "Print the iv/key"},
    {"P", OPT_FLAG, &print_only, "Print the iv/key and exit"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Input file"},
    {"k", OPT_TEXT, &pass_text, "Passphrase"},
    {"kfile", OPT_INFILE, &pass_file, "Read passphrase from file"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file"},
    {"pass", OPT_TEXT, &pass_from, "Passphrase source"},
    {"v", OPT_FLAG, &verbose, "Verbose output"},
    {"a", OPT_FLAG, &base64, "Base64 encode/decode, depending on encryption flag"},
    {"base64", OPT_FLAG, &base64_too, "Same as option -a"},
    {"A", OPT_FLAG, &one_line, "Used with -[base64|a] to specify base64 buffer as a single line"},
    {NULL, OPT_SECTION, NULL, "Encryption"},
    {"nopad", OPT_FLAG, &no_pad, "Disable standard block padding"},
    {"salt", OPT_FLAG, &salt_flag, "Use salt in the KDF (default)"},
    {"nosalt", OPT_FLAG, &no_salt, "Do not use salt in the KDF"},
    {"bufsize", OPT_TEXT, &buf_size, "Buffer size"},
    {"K", OPT_TEXT, &key_hex, "Raw key, in hex"},
    {"S", OPT_TEXT, &salt_hex, "Salt, in hex"},
    {"iv", OPT_TEXT, &iv_hex, "IV in hex"},
    {"md", OPT_TEXT, &md_name, "Use specified digest to create a key from the passphrase"},
    {"iter", OPT_POSITIVE, &iterations, "Specify the iteration count and force the use of PBKDF2"},
    {NULL, OPT_NOTE, NULL, "Default: 10000"},
    {"pbkdf2", OPT_FLAG, &pbkdf2, "Use password-based key derivation function 2 (PBKDF2)"},
    {NULL, OPT_NOTE, NULL, "Use -iter to change the iteration count from 10000"},
    {"none", OPT_FLAG, &none, "Don't encrypt"},
    {"*", OPT_ANY, &cipher_name, "Any supported cipher"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {0},
};

static const char magic[8] = "Salted__";
enum { SALT_LEN = 8 };

/* What the options come to. */
struct plan {
    EVP_CIPHER *cipher;
    EVP_MD *md;
    char pass[1024];
    bool has_pass, has_salt;
    unsigned char key[EVP_MAX_KEY_LENGTH], iv[EVP_MAX_IV_LENGTH], salt[SALT_LEN];
};

static int nibble(char c)
{
    const char *digits = "0123456789abcdef";
    const char *p = strchr(digits, tolower((unsigned char)c));
    return c == '\0' || p == NULL ? -1 : (int)(p - digits);
}

/* Hex as enc takes it: too short is filled with zeros, too long is cut, both with a word. */
static bool from_hex(const char *hex, unsigned char *out, size_t size)
{
    size_t n = strlen(hex);
    memset(out, 0, size);
    if (n > 2 * size) {
        fprintf(stderr, "hex string is too long, ignoring excess\n");
        n = 2 * size;
    } else if (n < 2 * size) {
        fprintf(stderr, "hex string is too short, padding with zero bytes to length\n");
    }
    for (size_t i = 0; i < n; i++) {
        int d = nibble(hex[i]);
        if (d < 0) {
            fprintf(stderr, "non-hex digit\n");
            return false;
        }
        out[i / 2] |= (unsigned char)(i % 2 == 0 ? d << 4 : d);
    }
    return true;
}

static bool read_pass_file(const char *name, char *out, size_t size)
{
    FILE *f = open_in(name);
    if (f == NULL)
        opt_summary_hint();
    bool ok = f != NULL && fgets(out, (int)size, f) != NULL;
    if (f != NULL && !ok)
        fprintf(stderr, "Unable to read key from '%s'\n", name);
    close_in(f);
    if (ok)
        out[strcspn(out, "\r\n")] = '\0';
    if (ok && out[0] == '\0') {
        fprintf(stderr, "zero length password\n");
        return false;
    }
    return ok;
}

static bool ask_pass(struct plan *p)
{
    char prompt[200];
    snprintf(prompt, sizeof(prompt), "enter %s %s password:", EVP_CIPHER_get0_name(p->cipher),
             decrypt ? "decryption" : "encryption");
    if (pass_prompt(prompt, !decrypt, p->pass, sizeof(p->pass)))
        return true;
    fprintf(stderr, "bad password read\n");
    return false;
}

/* The passphrase, by the first of the options that is given; asked for if a key is needed. */
static bool get_pass(struct plan *p)
{
    p->has_pass = true;
    if (pass_file != NULL)
        return read_pass_file(pass_file, p->pass, sizeof(p->pass));
    if (pass_text != NULL) {
        snprintf(p->pass, sizeof(p->pass), "%s", pass_text);
        return true;
    }
    if (pass_from != NULL) {
        if (pass_source(pass_from, p->pass, sizeof(p->pass)))
            return true;
        fprintf(stderr, "Error getting password\n");
        return false;
    }
    if (p->cipher != NULL && key_hex == NULL)
        return ask_pass(p);
    p->has_pass = false;
    return true;
}

/* The salt: given; made and written; or read from the head of the input. */
static bool get_salt(struct plan *p, struct filter *in, struct filter *out)
{
    unsigned char head[sizeof(magic)];
    p->has_salt = !no_salt;
    if (no_salt)
        return true;
    if (salt_hex != NULL)
        return from_hex(salt_hex, p->salt, SALT_LEN);
    if (!decrypt) {
        bool ok = RAND_bytes(p->salt, SALT_LEN) > 0;
        return ok &&
               (print_only || (filter_write(out, (const unsigned char *)magic, sizeof(magic)) &&
                               filter_write(out, p->salt, SALT_LEN)));
    }
    if (filter_read(in, head, sizeof(head)) != (long)sizeof(head) ||
        filter_read(in, p->salt, SALT_LEN) != SALT_LEN) {
        fprintf(stderr, "error reading input file\n");
        return false;
    }
    if (memcmp(head, magic, sizeof(magic)) != 0) {
        fprintf(stderr, "bad magic number\n");
        return false;
    }
    return true;
}

static bool derive(struct plan *p)
{
    int key_len = EVP_CIPHER_get_key_length(p->cipher);
    int iv_len = EVP_CIPHER_get_iv_length(p->cipher);
    const unsigned char *salt = p->has_salt ? p->salt : NULL;
    if (pbkdf2 || iterations > 0) {
        unsigned char both[EVP_MAX_KEY_LENGTH + EVP_MAX_IV_LENGTH];
        bool ok = PKCS5_PBKDF2_HMAC(
                      p->pass, (int)strlen(p->pass), salt, salt != NULL ? SALT_LEN : 0,
                      iterations > 0 ? (int)iterations : 10000, p->md, key_len + iv_len, both) > 0;
        memcpy(p->key, both, (size_t)key_len);
        memcpy(p->iv, both + key_len, (size_t)iv_len);
        OPENSSL_cleanse(both, sizeof(both));
        if (!ok)
            fprintf(stderr, "PKCS5_PBKDF2_HMAC failed\n");
        return ok;
    }
    fprintf(stderr, "*** WARNING : deprecated key derivation used.\n"
                    "Using -iter or -pbkdf2 would be better.\n");
    if (EVP_BytesToKey(p->cipher, p->md, salt, (const unsigned char *)p->pass, (int)strlen(p->pass),
                       1, p->key, p->iv) > 0)
        return true;
    fprintf(stderr, "EVP_BytesToKey failed\n");
    return false;
}

/* -K and -iv stand above what the passphrase gives. */
static bool get_key(struct plan *p, struct filter *in, struct filter *out)
{
    size_t key_len = (size_t)EVP_CIPHER_get_key_length(p->cipher);
    size_t iv_len = (size_t)EVP_CIPHER_get_iv_length(p->cipher);
    if (p->has_pass && !(get_salt(p, in, out) && derive(p)))
        return false;
    if (iv_hex != NULL) {
        if (iv_len == 0)
            fprintf(stderr, "warning: iv not used by this cipher\n");
        else if (!from_hex(iv_hex, p->iv, iv_len)) {
            fprintf(stderr, "invalid hex iv value\n");
            return false;
        }
    } else if (!p->has_pass && iv_len != 0) {
        fprintf(stderr, "iv undefined\n");
        return false;
    }
    if (key_hex != NULL && !from_hex(key_hex, p->key, key_len)) {
        fprintf(stderr, "invalid hex key value\n");
        return false;
    }
    return true;
}

static void show_key(const struct plan *p)
{
    int key_len = EVP_CIPHER_get_key_length(p->cipher);
    int iv_len = EVP_CIPHER_get_iv_length(p->cipher);
    const struct {
        const char *label;
        const unsigned char *p;
        int len;
    } rows[] = {
        {"salt=", p->salt, p->has_salt ? SALT_LEN : 0},
        {"key=", p->key, key_len},
        {"iv =", p->iv, iv_len},
    };
    for (size_t i = 0; i < 3; i++)
        if (rows[i].len > 0) {
            fputs(rows[i].label, stdout);
            print_hex(stdout, rows[i].p, (size_t)rows[i].len, true, '\0');
            putchar('\n');
        }
    fflush(stdout);
}

/* Input through the cipher, if there is one, to the output. */
static bool crypt_stream(const struct plan *p, struct filter *in, struct filter *out,
                         size_t buf_len)
{
    unsigned char *buf = malloc(2 * buf_len + EVP_MAX_BLOCK_LENGTH), *text = buf + buf_len;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    bool ok = buf != NULL && c != NULL;
    if (ok && p->cipher != NULL) {
        EVP_CIPHER_CTX_set_flags(c, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
        ok = EVP_CipherInit_ex(c, p->cipher, NULL, p->key, p->iv, !decrypt) > 0;
        if (!ok)
            fprintf(stderr, "Error setting cipher %s\n", EVP_CIPHER_get0_name(p->cipher));
        EVP_CIPHER_CTX_set_padding(c, !no_pad);
    }
    int n = 0;
    for (long got; ok && (got = filter_read(in, buf, buf_len)) > 0;) {
        if (p->cipher == NULL)
            ok = filter_write(out, buf, (size_t)got);
        else
            ok = EVP_CipherUpdate(c, text, &n, buf, (int)got) > 0 &&
                 filter_write(out, text, (size_t)n);
    }
    if (ok && p->cipher != NULL) {
        ok = EVP_CipherFinal_ex(c, text, &n) > 0;
        if (ok)
            ok = filter_write(out, text, (size_t)n);
        else
            fprintf(stderr, decrypt ? "bad decrypt\n" : "bad encrypt\n");
    }
    if (!ok)
        print_errors();
    EVP_CIPHER_CTX_free(c);
    if (buf != NULL)
        OPENSSL_cleanse(buf, 2 * buf_len);
    free(buf);
    return ok;
}

/* "8192", "100k"; rounded up to what base64 needs. */
static bool parse_buf_size(size_t *len)
{
    char *end;
    *len = 8192;
    if (buf_size == NULL)
        return true;
    unsigned long n = strtoul(buf_size, &end, 10);
    if (*end == 'k')
        n *= 1024;
    if (end == buf_size || n > 1ul << 30 || (*end != '\0' && strcmp(end, "k") != 0)) {
        fprintf(stderr, "%s: Can't parse \"%s\" as a number\n", app_name, buf_size);
        return false;
    }
    *len = n < 80 && base64 ? 80 : n < 32 ? 32 : n;
    if (verbose)
        fprintf(stderr, "bufsize=%zu\n", *len);
    return true;
}

static bool fetch(struct plan *p)
{
    if (cipher_name != NULL && strcmp(cipher_name, "none") != 0) {
        ERR_set_mark();
        p->cipher = EVP_CIPHER_fetch(NULL, cipher_name, common.propquery);
        const EVP_CIPHER *known = EVP_get_cipherbyname(cipher_name);
        if (p->cipher == NULL && known != NULL) { /* of a provider that isn't loaded */
            ERR_pop_to_mark();
            p->cipher = (EVP_CIPHER *)(uintptr_t)known;
        }
        if (p->cipher == NULL) {
            fprintf(stderr, "%s: Unknown cipher: %s\n", app_name, cipher_name);
            opt_summary_hint();
            print_errors();
            return false;
        }
        unsigned long flags = EVP_CIPHER_get_flags(p->cipher);
        int mode = EVP_CIPHER_get_mode(p->cipher);
        bool is_xts = mode == EVP_CIPH_XTS_MODE;
        if (flags & EVP_CIPH_FLAG_AEAD_CIPHER || is_xts) {
            fprintf(stderr,
                    is_xts ? "%s XTS ciphers not supported\n" : "%s: AEAD ciphers not supported\n",
                    app_name);
            opt_summary_hint();
            return false;
        }
    }
    p->md = EVP_MD_fetch(NULL, md_name == NULL ? "SHA256" : md_name, common.propquery);
    if (p->md == NULL) {
        fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, md_name);
        opt_summary_hint();
        print_errors();
        return false;
    }
    return true;
}

static bool run(struct plan *p, FILE *in_file, FILE *out_file)
{
    size_t buf_len;
    struct filter in, out;
    enum filter_kind text = one_line ? FILTER_BASE64_LINE : FILTER_BASE64;
    if (!filter_open(&in, in_file, base64 && decrypt ? text : FILTER_PLAIN, false) ||
        !filter_open(&out, out_file, base64 && !decrypt ? text : FILTER_PLAIN, true))
        return false;
    bool ok = parse_buf_size(&buf_len) && (p->cipher == NULL || get_key(p, &in, &out));
    if (ok && p->cipher != NULL && (print_key || print_only))
        show_key(p);
    if (ok && !(p->cipher != NULL && print_only)) {
        ok = crypt_stream(p, &in, &out, buf_len) && filter_end(&out);
        if (ok && verbose)
            fprintf(stderr, "bytes read   : %8lu\nbytes written: %8lu\n", in.bytes, out.bytes);
    }
    filter_close(&in);
    filter_close(&out);
    return ok;
}

int enc_main(int argc, char **argv)
{
    struct plan plan = {0};
    /* `openssl aes-256-cbc` is `openssl enc -aes-256-cbc`, `openssl base64` is `openssl enc -a`. */
    if (strcmp(argv[0], "base64") == 0)
        base64 = true;
    else if (strcmp(argv[0], "enc") != 0)
        cipher_name = argv[0];
    int i = opt_parse(argc, argv, "[options]", enc_options);
    if (i <= 0)
        return opt_exit(i);
    if (list || list_too) {
        print_cipher_names(stdout);
        return EXIT_SUCCESS;
    }
    if (i != argc) {
        fprintf(stderr, "Extra arguments given.\n");
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    base64 = base64 || base64_too;
    decrypt = decrypt && !encrypt_flag;
    if (none)
        cipher_name = NULL;

    FILE *in = NULL, *out = NULL;
    bool ok = common_start() && fetch(&plan) && (in = open_in(in_name)) != NULL &&
              get_pass(&plan) && (out = open_out(out_name)) != NULL && run(&plan, in, out);
    if (out != NULL)
        ok = close_out(out) && ok;
    close_in(in);
    EVP_MD_free(plan.md);
    EVP_CIPHER_free(plan.cipher);
    OPENSSL_cleanse(&plan, sizeof(plan));
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
