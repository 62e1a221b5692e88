#include "apps/progress.h"

#include <stdio.h>

static int progress(EVP_PKEY_CTX *ctx)
{
    static const char symbols[] = ".+*\n";
    int p = EVP_PKEY_CTX_get_keygen_info(ctx, 0);
    fputc(p >= 0 && p < 4 ? symbols[p] : '?', stderr);
    fflush(stderr);
    return 1;
}

void show_progress(EVP_PKEY_CTX *ctx)
{
    EVP_PKEY_CTX_set_cb(ctx, progress);
}
