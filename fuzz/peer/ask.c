#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz/peer/peer.h"

static FILE *to, *from;

/* The program of the same folder, whose name is "peer". */
static void start(void)
{
    char path[1000];
    int there[2], back[2];
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 6);
    if (n <= 0 || pipe(there) != 0 || pipe(back) != 0)
        exit(2);
    path[n] = '\0';
    memcpy(strrchr(path, '/') + 1, "peer", 5);
    if (fork() == 0) {
        dup2(there[0], 0);
        dup2(back[1], 1);
        close(there[0]);
        close(there[1]);
        close(back[0]);
        close(back[1]);
        execl(path, path, (char *)NULL);
        perror(path);
        _exit(2);
    }
    close(there[0]);
    close(back[1]);
    to = fdopen(there[1], "wb");
    from = fdopen(back[0], "rb");
}

static void put(const unsigned char *p, size_t n)
{
    uint64_t len = n;
    if (fwrite(&len, sizeof(len), 1, to) != 1 || (n > 0 && fwrite(p, 1, n, to) != n))
        exit(2);
}

char *peer_ask(enum peer_question q, const unsigned char *a, size_t a_len, const unsigned char *b,
               size_t b_len)
{
    uint64_t len;
    if (to == NULL)
        start();
    fputc((int)q, to);
    put(a, a_len);
    put(b, b_len);
    if (fflush(to) != 0 || fread(&len, sizeof(len), 1, from) != 1) {
        fprintf(stderr, "the peer is gone\n");
        exit(2);
    }
    char *text = calloc(1, (size_t)len + 1);
    if (text == NULL || fread(text, 1, (size_t)len, from) != len)
        exit(2);
    return text;
}
