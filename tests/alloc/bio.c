/* Stacks, buffers and BIOs without memory. */
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/bio.h>
#include <openssl/buffer.h>
#include <openssl/comp.h>
#include <openssl/evp.h>
#include <openssl/safestack.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>

#include "crypto/bio/sock.h"

#include "tests/alloc/alloc.h"

static bool stack(void)
{
    char *text = "text";
    STACK_OF(OPENSSL_STRING) *sk = sk_OPENSSL_STRING_new_null(), *copy = NULL;
    bool ok = sk != NULL;
    for (int i = 0; ok && i < 10; i++)
        ok = sk_OPENSSL_STRING_push(sk, text) == i + 1;
    if (ok)
        copy = sk_OPENSSL_STRING_dup(sk);
    ok = copy != NULL && sk_OPENSSL_STRING_num(copy) == 10;
    sk_OPENSSL_STRING_free(sk);
    sk_OPENSSL_STRING_free(copy);
    return ok;
}

static bool buffer(void)
{
    BUF_MEM *b = BUF_MEM_new();
    bool ok = b != NULL && BUF_MEM_grow(b, 10) == 10 && BUF_MEM_grow_clean(b, 100) == 100;
    BUF_MEM_free(b);
    return ok;
}

static bool mem(void)
{
    char line[800];
    BIO *b = BIO_new(BIO_s_mem());
    bool ok = b != NULL && BIO_write(b, "abc", 3) == 3 && BIO_printf(b, "%700s\n", "x") == 701 &&
              BIO_gets(b, line, sizeof(line)) == 704 && memcmp(line, "abc  ", 5) == 0;
    BIO_free(b);
    return ok;
}

/* A string that isn't there, behind a long one. */
static bool null_text(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    char *volatile none = NULL;
    bool ok = b != NULL && BIO_printf(b, "%700s %s\n", "x", none) == 708;
    BIO_free(b);
    return ok;
}

static bool system_log(void)
{
    BIO *b = BIO_new(BIO_s_log());
    bool ok = b != NULL && BIO_ctrl(b, BIO_CTRL_SET, LOG_USER, (char[]){"alloc"}) == 0 &&
              BIO_write(b, "DEBUG a test", 12) == 12;
    BIO_free(b);
    return ok;
}

static bool read_only(void)
{
    char buf[4];
    BIO *b = BIO_new_mem_buf("abc", -1);
    bool ok = b != NULL && BIO_read(b, buf, 4) == 3;
    BIO_free(b);
    return ok;
}

static bool file(void)
{
    char buf[4];
    BIO *b = BIO_new_file("/dev/zero", "r");
    bool ok = b != NULL && BIO_read(b, buf, 4) == 4;
    BIO_free(b);
    return ok;
}

static bool method(void)
{
    BIO_METHOD *m = BIO_meth_new(BIO_TYPE_START, "name");
    BIO_meth_free(m);
    return m != NULL;
}

static bool pair(void)
{
    char buf[4];
    BIO *a, *b;
    bool ok = BIO_new_bio_pair(&a, 100, &b, 0) == 1 && BIO_write(a, "abc", 3) == 3 &&
              BIO_read(b, buf, 4) == 3;
    BIO_free(a);
    BIO_free(b);
    return ok;
}

/* A filter over memory, what is written read again. */
static bool through(const BIO_METHOD *filter, bool (*set_up)(BIO *))
{
    char buf[8000];
    BIO *f = BIO_new(filter), *m = f != NULL ? BIO_new(BIO_s_mem()) : NULL;
    if (m != NULL)
        BIO_push(f, m);
    bool ok = m != NULL && set_up(f) && BIO_write(f, "abc\n", 4) == 4 && BIO_flush(f) == 1 &&
              BIO_read(f, buf, sizeof(buf)) == 4;
    BIO_free_all(f);
    return ok;
}

static bool as_it_is(BIO *b)
{
    return b != NULL;
}

static bool larger(BIO *b)
{
    char data[10000] = "";
    return BIO_set_buffer_size(b, 9000) == 1 && BIO_set_buffer_read_data(b, data, 10000) == 1 &&
           BIO_read(b, data, 10000) == 10000;
}

static bool buffers(void)
{
    return through(BIO_f_buffer(), larger) && through(BIO_f_linebuffer(), as_it_is);
}

static bool keep_all(void)
{
    char buf[8000];
    BIO *f = BIO_new(BIO_f_readbuffer()), *m = f != NULL ? BIO_new(BIO_s_mem()) : NULL;
    memset(buf, 'x', sizeof(buf));
    if (m != NULL)
        BIO_push(f, m);
    bool ok = m != NULL && BIO_write(m, buf, sizeof(buf)) == sizeof(buf) &&
              BIO_read(f, buf, 6000) == 6000 && BIO_seek(f, 0) == 1 &&
              BIO_read(f, buf, 8000) == 8000;
    BIO_free_all(f);
    return ok;
}

static bool set_prefix(BIO *b)
{
    return BIO_set_prefix(b, "") == 1;
}

static bool set_md(BIO *b)
{
    return BIO_set_md(b, EVP_sha256()) == 1;
}

static bool set_cipher(BIO *b)
{
    static const unsigned char key[16];
    return BIO_set_cipher(b, EVP_enc_null(), key, key, 1) == 1;
}

static bool codecs(void)
{
    return through(BIO_f_prefix(), set_prefix) && through(BIO_f_md(), set_md) &&
           through(BIO_f_cipher(), set_cipher) && through(BIO_f_base64(), as_it_is);
}

static bool copy(void)
{
    BIO *b = BIO_new(BIO_f_buffer()), *c = NULL, *slow = BIO_new(BIO_f_nbio_test());
    if (b != NULL && BIO_push(b, BIO_new(BIO_s_null())) && BIO_next(b) != NULL)
        c = BIO_dup_chain(b);
    bool ok = c != NULL && BIO_next(c) != NULL && slow != NULL;
    BIO_free(slow);
    BIO_free_all(c);
    BIO_free_all(b);
    return ok;
}

static bool descriptor(void)
{
    char buf[4];
    int zero = open("/dev/zero", O_RDONLY);
    BIO *b = BIO_new_fd(zero, BIO_NOCLOSE), *s = BIO_new_socket(zero, BIO_NOCLOSE);
    BIO *d = BIO_new_dgram(zero, BIO_NOCLOSE);
    bool ok = b != NULL && s != NULL && d != NULL && BIO_read(b, buf, 4) == 4;
    BIO_free(b);
    BIO_free(s);
    BIO_free(d);
    close(zero);
    return ok;
}

/* A listener, and who connects to it, by the addresses that each was given. */
static bool connection(void)
{
    char to[60] = "";
    BIO *a = BIO_new_accept("127.0.0.1:0"), *c = NULL;
    bool ok = a != NULL && BIO_set_accept_port(a, "0") == 1;
    BIO *null = ok ? BIO_new(BIO_f_buffer()) : NULL;
    ok = null != NULL && BIO_set_accept_bios(a, null) == 1 && BIO_do_accept(a) == 1;
    if (ok) {
        snprintf(to, sizeof(to), "127.0.0.1:%s", BIO_get_accept_port(a));
        c = BIO_new_connect(to);
        ok = c != NULL && BIO_set_conn_port(c, BIO_get_accept_port(a)) == 1 &&
             BIO_do_connect(c) == 1 && BIO_do_accept(a) == 1 && BIO_get_peer_name(a) != NULL &&
             BIO_get_peer_port(a) != NULL;
    }
    BIO_free_all(c);
    BIO_free_all(a);
    return ok;
}

static bool address(void)
{
    static const unsigned char ip[] = {127, 0, 0, 1};
    BIO_ADDR *a = BIO_ADDR_new();
    BIO_ADDRINFO *list = NULL;
    BIO *b = a != NULL ? BIO_new(BIO_s_connect()) : NULL;
    bool ok = b != NULL && BIO_ADDR_rawmake(a, AF_INET, ip, 4, 80) == 1 &&
              BIO_set_conn_address(b, a) == 1 && BIO_ADDR_rawmake(a, AF_UNIX, "/x", 2, 0) == 1;
    char *path = ok ? BIO_ADDR_path_string(a) : NULL;
    ok = path != NULL && BIO_lookup("127.0.0.1", "80", BIO_LOOKUP_CLIENT, AF_INET, 0, &list) == 1;
    BIO_ADDRINFO_free(list);
    list = NULL;
    ok = ok && BIO_lookup("/x", NULL, BIO_LOOKUP_CLIENT, AF_UNIX, SOCK_STREAM, &list) == 1;
    BIO_ADDRINFO_free(list);
    OPENSSL_free(path);
    BIO_free(b);
    BIO_ADDR_free(a);
    return ok;
}

static bool old_accept(void)
{
    char any[] = "127.0.0.1:0", *peer = NULL;
    BIO_ADDR at;
    union BIO_sock_info_u info = {.addr = &at};
    int server = BIO_get_accept_socket(any, 1), sock = -1, accepted = -1;
    if (server == -1)
        return false;
    if (BIO_sock_info(server, BIO_SOCK_INFO_ADDRESS, &info)) {
        sock = BIO_socket(AF_INET, SOCK_STREAM, 0, 0);
        accepted = BIO_connect(sock, &at, 0) ? BIO_accept(server, &peer) : -1;
    }
    bool ok = accepted >= 0 && peer != NULL;
    OPENSSL_free(peer);
    BIO_closesocket(accepted);
    BIO_closesocket(sock);
    BIO_closesocket(server);
    return ok;
}

static bool compression(void)
{
    COMP_CTX *c = COMP_CTX_new(COMP_zlib());
    COMP_CTX_free(c);
    return c != NULL;
}

const struct scenario scenarios_bio[] = {
    {"bio/comp", compression, 0},
    {"bio/pair", pair, 0},
    {"bio/buffers", buffers, 0},
    {"bio/keep_all", keep_all, 0},
    {"bio/codecs", codecs, ABSORBS}, /* what could not be written is, at the flush */
    {"bio/copy", copy, 0},
    {"bio/descriptor", descriptor, 0},
    {"bio/connection", connection, 0},
    {"bio/address", address, 0},
    {"bio/old_accept", old_accept, 0},
    {"bio/stack", stack, 0},
    {"bio/buffer", buffer, 0},
    {"bio/mem", mem, 0},
    {"BIO_printf of NULL", null_text, ABSORBS},
    {"BIO_s_log", system_log, 0},
    {"bio/read_only", read_only, 0},
    {"bio/file", file, 0},
    {"bio/method", method, 0},
    {NULL, NULL, 0},
};
