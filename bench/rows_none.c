/* The worker with a peer's library, which has no rows. Compiled with -DBENCH_PRELOAD it is a shared
 * object for LD_PRELOAD into a program that carries the library in its executable. */
#include <stdio.h>
#include <unistd.h>

#include "bench/case.h"

const char *const bench_library_dir = NULL;

int bench_force(const char *table, const char *row)
{
    (void)table;
    (void)row;
    return 0;
}

void bench_list_rows(void)
{
    puts("end");
}

#ifdef BENCH_PRELOAD
#include <openssl/crypto.h>

__attribute__((constructor)) static void run_instead(void)
{
    OPENSSL_init_crypto(0, NULL);
    bench_worker();
    _exit(0);
}
#else
int main(void)
{
    bench_worker();
    return 0;
}
#endif
