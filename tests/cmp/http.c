/* Over HTTP, to a server in a process of its own: RFC 6712. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/cmp/pki.h"
#include "tests/suite.h"

enum { ROOM = 20000, REQUESTS = 3 };

/* A request with a content of the length that it tells: its content, or NULL. */
static unsigned char *read_request(int fd, char *to, long *len)
{
    size_t n = 0;
    for (;;) {
        const ssize_t more = read(fd, to + n, ROOM - 1 - n);
        if (more <= 0)
            return NULL;
        n += (size_t)more;
        to[n] = '\0';
        char *end = strstr(to, "\r\n\r\n"), *told = strstr(to, "Content-Length: ");
        if (end == NULL || told == NULL)
            continue;
        *len = atol(told + strlen("Content-Length: "));
        if (to + n - (end + 4) >= *len)
            return (unsigned char *)end + 4;
    }
}

static bool answer(int fd)
{
    static char text[ROOM];
    long len = 0;
    const unsigned char *p = read_request(fd, text, &len);
    OSSL_CMP_MSG *req = p != NULL ? d2i_OSSL_CMP_MSG(NULL, &p, len) : NULL;
    OSSL_CMP_MSG *rsp = req != NULL ? OSSL_CMP_SRV_process_request(pki_server, req) : NULL;
    unsigned char *der = NULL;
    const int n = rsp != NULL ? i2d_OSSL_CMP_MSG(rsp, &der) : 0;
    const bool asked = strncmp(text, "POST /pkix/alias HTTP/1.", 24) == 0 &&
                       strstr(text, "Content-Type: application/pkixcmp\r\n") != NULL;
    dprintf(fd, "HTTP/1.0 %s\r\nContent-Type: application/pkixcmp\r\nContent-Length: %d\r\n\r\n",
            asked && n > 0 ? "200 OK" : "404 Not Found", n);
    const bool ok = n > 0 && write(fd, der, (size_t)n) == n;
    OPENSSL_free(der);
    OSSL_CMP_MSG_free(req);
    OSSL_CMP_MSG_free(rsp);
    return ok;
}

static int listen_anywhere(int *port)
{
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof(a);
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(fd, (struct sockaddr *)&a, len) != 0 || listen(fd, 5) != 0 ||
        getsockname(fd, (struct sockaddr *)&a, &len) != 0)
        return -1;
    *port = ntohs(a.sin_port);
    return fd;
}

static pid_t serve(int listening)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    alarm(20);
    bool ok = true;
    for (int i = 0; ok && i < REQUESTS; i++) {
        const int fd = accept(listening, NULL, NULL);
        ok = fd >= 0 && answer(fd);
        close(fd);
    }
    _exit(ok ? 0 : 1);
}

void test_cmp_http(void)
{
    int port = 0, status = -1;
    transcript_begin("cmp_http");
    pki_begin(PKI_SIGNED);
    OSSL_CMP_CTX_set_transfer_cb(pki_client, NULL);
    OSSL_CMP_CTX_set1_no_proxy(pki_client, "127.0.0.1");
    pki_say("no server", pki_enroll(OSSL_CMP_IR));
    OSSL_CMP_CTX_set1_server(pki_client, "127.0.0.1");
    OSSL_CMP_CTX_set_serverPort(pki_client, 1);
    pki_say("nobody listens", pki_enroll(OSSL_CMP_IR));

    const int listening = listen_anywhere(&port);
    if (check(listening >= 0, "listens")) {
        const pid_t child = serve(listening);
        OSSL_CMP_CTX_set_serverPort(pki_client, port);
        OSSL_CMP_CTX_set1_serverPath(pki_client, "pkix/alias");
        OSSL_CMP_CTX_set_option(pki_client, OSSL_CMP_OPT_MSG_TIMEOUT, 10);
        const bool ok = pki_enroll(OSSL_CMP_IR);
        say("ir %d cert %d\n", ok, OSSL_CMP_CTX_get0_newCert(pki_client) != NULL);
        OSSL_CMP_CTX_reinit(pki_client);
        STACK_OF(OSSL_CMP_ITAV) *itavs = OSSL_CMP_exec_GENM_ses(pki_client);
        say("genm %d\n", itavs != NULL);
        sk_OSSL_CMP_ITAV_pop_free(itavs, OSSL_CMP_ITAV_free);
        say_errors();
        check(waitpid(child, &status, 0) == child && status == 0, "the server ends well");
        close(listening);
    }
    pki_end();
    transcript_end("1af519391020b8ecff62c2526825622af3cf6ee6926aeebd80537066de9c2ee2");
    pki_free();
}
