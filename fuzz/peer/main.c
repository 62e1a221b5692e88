/* peer     The system's libraries, asked by a fuzzer: a question is a letter and two strings of
 * bytes with their lengths before them; so is an answer. */
#include <stdint.h>
#include <stdlib.h>

#include "fuzz/peer/peer.h"
#include "fuzz/peer/say.h"

static unsigned char *get(uint64_t *n)
{
    if (fread(n, sizeof(*n), 1, stdin) != 1)
        exit(0);
    unsigned char *p = malloc((size_t)*n + (*n == 0));
    if (p == NULL || fread(p, 1, (size_t)*n, stdin) != *n)
        exit(2);
    return p;
}

int main(void)
{
    for (int q; (q = getchar()) != EOF;) {
        uint64_t a_len, b_len, len;
        char *text = NULL;
        size_t text_len = 0;
        unsigned char *a = get(&a_len), *b = get(&b_len);
        FILE *out = open_memstream(&text, &text_len);
        if (q == PEER_KINDS)
            say_kinds(out, a, (size_t)a_len);
        else if (q == PEER_TLS)
            say_tls(out, a, (size_t)a_len);
        else
            say_constraints(out, a, (size_t)a_len, b, (size_t)b_len);
        fclose(out);
        len = text_len;
        fwrite(&len, sizeof(len), 1, stdout);
        fwrite(text, 1, text_len, stdout);
        fflush(stdout);
        free(text);
        free(a);
        free(b);
    }
    return 0;
}
