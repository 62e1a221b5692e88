/* Writes what a client and a server say to each other in each configuration, as inputs to begin
 * with, and some changes for tls_inside.
 *   out/fuzz/tls-record fuzz/corpus [open_] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/tls/configs.h"
#include "fuzz/tls/ends.h"

static const char *kind = ""; /* of the targets: those without secrets are "open_" */

static void save(const char *folder, const char *target, size_t config, const char *more,
                 const unsigned char *bytes, size_t n)
{
    char name[512];
    snprintf(name, sizeof(name), "%s/tls_%s%s/%s%s", folder, kind, target, configs[config].name,
             more);
    FILE *f = fopen(name, "wb");
    if (f == NULL) {
        perror(name);
        exit(2);
    }
    fputc((int)config, f);
    fwrite(bytes, 1, n, f);
    fclose(f);
}

/* What the client keeps of it, for the target of sessions. */
static void save_session(const char *folder, size_t config, SSL *client)
{
    char name[512];
    snprintf(name, sizeof(name), "%s/session/%s", folder, configs[config].name);
    BIO *out = BIO_new_file(name, "wb");
    ends_must(out != NULL && i2d_SSL_SESSION_bio(out, SSL_get_session(client)) == 1, name);
    BIO_free(out);
}

static void record(const char *folder, size_t config)
{
    static unsigned char said[2][1 << 16];
    size_t len[2] = {0, 0};
    struct one pair[2];
    ends_open(config, pair);
    for (int i = 0; i < 60; i++) {
        int from = i % 2;
        unsigned char *bytes;
        ends_run(&pair[from]);
        size_t n = ends_take(&pair[from], &bytes);
        ends_must(len[from] + n <= sizeof(said[0]), "that is much");
        memcpy(said[from] + len[from], bytes, n);
        len[from] += n;
        ends_give(&pair[1 - from], bytes, n);
        OPENSSL_free(bytes);
    }
    fprintf(stderr, "%-16s %5zu bytes of the client's, %5zu of the server's; steps %d, %d\n",
            configs[config].name, len[CLIENT], len[SERVER], pair[CLIENT].step, pair[SERVER].step);
    ends_must(ends_succeeded(pair), "a handshake failed");
    if (kind[0] == '\0')
        save_session(folder, config, pair[CLIENT].ssl);
    ends_close(pair);
    save(folder, "server", config, "", said[CLIENT], len[CLIENT]);
    save(folder, "client", config, "", said[SERVER], len[SERVER]);
}

/* Nothing changed, and one change of each kind to a late record. */
static void write_changes(const char *folder, size_t config)
{
    for (unsigned what = 0; what < 7; what++) {
        unsigned char change[] = {(unsigned char)(1 + (config + what) % 7),
                                  (unsigned char)what,
                                  0,
                                  9,
                                  0,
                                  4,
                                  0,
                                  1,
                                  0xff,
                                  0x80};
        char more[8];
        if ((config + what) % 7 > 1) /* a few are enough */
            continue;
        snprintf(more, sizeof(more), "-%u", what);
        save(folder, "inside", config, more, change, sizeof(change));
    }
    save(folder, "inside", config, "", (const unsigned char *)"", 0);
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: tls-record FOLDER [open_]\n");
        return 2;
    }
    kind = argc == 3 ? argv[2] : "";
    for (size_t i = 0; i < configs_n; i++) {
        record(argv[1], i);
        if (argc == 2)
            write_changes(argv[1], i);
    }
    return 0;
}
