/* SSL_CONF: commands of files and of command lines, by the public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

enum {
    FILE_BOTH = SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT | SSL_CONF_FLAG_SERVER |
                SSL_CONF_FLAG_CERTIFICATE | SSL_CONF_FLAG_SHOW_ERRORS,
    LINE_BOTH = SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT | SSL_CONF_FLAG_SERVER |
                SSL_CONF_FLAG_CERTIFICATE,
    LINE_CLIENT = SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT,
    FILE_CLIENT = SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT,
};

static const struct row {
    unsigned flags;
    const char *command, *value;
    int result, type;
    uint64_t set, cleared; /* options, from SSL_OP_NO_COMPRESSION and _ENABLE_MIDDLEBOX_COMPAT */
} rows[] = {
    {LINE_BOTH, "-bugs", NULL, 1, SSL_CONF_TYPE_NONE, SSL_OP_ALL, 0},
    {LINE_BOTH, "-comp", NULL, 1, SSL_CONF_TYPE_NONE, 0, SSL_OP_NO_COMPRESSION},
    {LINE_BOTH, "-no_ticket", NULL, 1, SSL_CONF_TYPE_NONE, SSL_OP_NO_TICKET, 0},
    {LINE_BOTH, "-serverpref", NULL, 1, SSL_CONF_TYPE_NONE, SSL_OP_CIPHER_SERVER_PREFERENCE, 0},
    {LINE_CLIENT, "-serverpref", NULL, -2, SSL_CONF_TYPE_UNKNOWN, 0, 0},
    {LINE_BOTH, "-no_middlebox", NULL, 1, SSL_CONF_TYPE_NONE, 0, SSL_OP_ENABLE_MIDDLEBOX_COMPAT},
    {LINE_BOTH, "-no_tls1_3", NULL, 1, SSL_CONF_TYPE_NONE, SSL_OP_NO_TLSv1_3, 0},
    {LINE_BOTH, "-cipher", NULL, -3, SSL_CONF_TYPE_STRING, 0, 0},
    {LINE_BOTH, "-cipher", "ALL", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {LINE_BOTH, "-Cipher", "ALL", -2, SSL_CONF_TYPE_UNKNOWN, 0, 0},
    {LINE_BOTH, "cipher", "ALL", -2, SSL_CONF_TYPE_UNKNOWN, 0, 0},
    {LINE_BOTH, "-cert", "/no/such/file", 0, SSL_CONF_TYPE_FILE, 0, 0},
    {LINE_CLIENT, "-cert", "/no/such/file", -2, SSL_CONF_TYPE_UNKNOWN, 0, 0},
    {LINE_BOTH, "-chainCApath", "/", 2, SSL_CONF_TYPE_DIR, 0, 0},
    {LINE_BOTH, "-named_curve", "auto", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "cipherSTRING", "ALL", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "CipherString", "foo", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "Ciphersuites", "foo", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "bugs", NULL, -2, SSL_CONF_TYPE_UNKNOWN, 0, 0},
    {FILE_BOTH, "Options", "Bugs,-SessionTicket,+serverpreference", 2, SSL_CONF_TYPE_STRING,
     SSL_OP_ALL | SSL_OP_NO_TICKET | SSL_OP_CIPHER_SERVER_PREFERENCE, 0},
    {FILE_BOTH, "Options", "-EncryptThenMac,-ExtendedMasterSecret", 2, SSL_CONF_TYPE_STRING,
     SSL_OP_NO_ENCRYPT_THEN_MAC | SSL_OP_NO_EXTENDED_MASTER_SECRET, 0},
    {FILE_BOTH, "Options", "foo", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_CLIENT, "Options", "ServerPreference", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "Protocol", "-ALL,TLSv1.3", 2, SSL_CONF_TYPE_STRING,
     SSL_OP_NO_SSL_MASK & ~(uint64_t)SSL_OP_NO_TLSv1_3, 0},
    {FILE_BOTH, "Protocol", "TLSv7", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "MinProtocol", "TLSv1.2", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "MinProtocol", "tlsv1.2", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "MaxProtocol", "None", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "MaxProtocol", "DTLSv1.2", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "Groups", "P-256:X25519", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "Curves", "foo", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "ECDHParameters", "P-256:X25519", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "SignatureAlgorithms", "RSA+SHA256", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "ClientSignatureAlgorithms", "foo", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "RecordPadding", "16", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "RecordPadding", "99999", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "NumTickets", "4", 2, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "NumTickets", "-4", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_BOTH, "NumTickets", "99999999999999999999", 0, SSL_CONF_TYPE_STRING, 0, 0},
    {FILE_CLIENT, "NumTickets", "4", -2, SSL_CONF_TYPE_UNKNOWN, 0, 0},
    {FILE_BOTH, "ClientCAFile", "/no/such/file", 0, SSL_CONF_TYPE_FILE, 0, 0},
};

static void check_row(const struct row *row)
{
    const uint64_t defaults = SSL_OP_NO_COMPRESSION | SSL_OP_ENABLE_MIDDLEBOX_COMPAT;
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_CONF_CTX *c = SSL_CONF_CTX_new();
    const char *value = row->value == NULL ? "" : row->value;
    SSL_CONF_CTX_set_flags(c, row->flags);
    SSL_CONF_CTX_set_ssl_ctx(c, ctx);
    int type = SSL_CONF_cmd_value_type(c, row->command), r;
    check(type == row->type, "%s is of type %d", row->command, type);
    r = SSL_CONF_cmd(c, row->command, row->value);
    check(r == row->result, "%s %s gives %d, not %d", row->command, value, r, row->result);
    if (r <= 0 && (row->flags & SSL_CONF_FLAG_SHOW_ERRORS) != 0)
        check(ERR_GET_REASON(ERR_peek_last_error()) ==
                  (r == -2 ? SSL_R_UNKNOWN_CMD_NAME : SSL_R_BAD_VALUE),
              "%s %s: the error", row->command, value);
    check(SSL_CTX_get_options(ctx) == ((defaults | row->set) & ~row->cleared), "%s %s: options %lx",
          row->command, value, (unsigned long)SSL_CTX_get_options(ctx));
    check(SSL_CONF_CTX_finish(c) == 1, "the end");
    ERR_clear_error();
    SSL_CONF_CTX_free(c);
    SSL_CTX_free(ctx);
}

static void modes(SSL_CONF_CTX *c, SSL_CTX *ctx)
{
    SSL_CONF_CTX_set_flags(c, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
    SSL_CONF_CTX_set_ssl_ctx(c, ctx);
    check(SSL_CONF_cmd(c, "VerifyMode", "Peer") == 0, "of clients");
    check(SSL_CONF_cmd(c, "VerifyMode", "Require,Once") == 2, "VerifyMode");
    check(SSL_CTX_get_verify_mode(ctx) ==
              (SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT | SSL_VERIFY_CLIENT_ONCE),
          "mode %d", SSL_CTX_get_verify_mode(ctx));
    check(SSL_CONF_CTX_set1_prefix(c, "Pre") == 1, "a prefix");
    check(SSL_CONF_cmd(c, "CipherString", "ALL") == -2, "without it");
    check(SSL_CONF_cmd(c, "preCipherString", "ALL") == 2, "with it");
    check(SSL_CONF_cmd(c, NULL, "ALL") == 0, "no command");
    ERR_clear_error();
}

static void command_lines(SSL_CTX *ctx)
{
    char cipher[] = "-cipher", all[] = "ALL", bugs[] = "-bugs", foo[] = "foo";
    char *words[] = {cipher, all, bugs, foo, NULL}, **p = words;
    int n = 4;
    SSL_CONF_CTX *c = SSL_CONF_CTX_new();
    SSL_CONF_CTX_set_flags(c, LINE_CLIENT);
    SSL_CONF_CTX_set_ssl_ctx(c, ctx);
    check(SSL_CONF_cmd_argv(c, &n, &p) == 2 && n == 2 && *p == bugs, "a command with a value");
    check(SSL_CONF_cmd_argv(c, &n, &p) == 1 && n == 1 && *p == foo, "one without");
    check(SSL_CONF_cmd_argv(c, &n, &p) == 0 && n == 1 && *p == foo, "none");
    p = words;
    n = 1;
    check(SSL_CONF_cmd_argv(c, &n, &p) == -3, "the value is missing");
    SSL_CONF_CTX_free(c);
}

void test_ssl_api_conf(void)
{
    ERR_clear_error();
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        check_row(&rows[i]);
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_CONF_CTX *c = SSL_CONF_CTX_new();
    modes(c, ctx);
    command_lines(ctx);
    SSL_CONF_CTX_free(c);
    SSL_CTX_free(ctx);
}
