/* both     Keys, signatures, secrets and texts handed between this library and another, each way.
 *
 *   both short|long SEED|- NAME=WORKER NAME=WORKER...
 *
 * The first worker is ours and is set beside each of the others. The keys are the libraries' own,
 * random; what is done with them follows from the seed, which is printed. */
#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tests/both/kinds.h"
#include "tests/check.h"

static struct both b;

/* The maker's new key goes to the reader, who must find it good and write it as it came. */
static bool hand_over(const char *kind)
{
    char hex[HEX_MAX];
    if (!check(ask(b.maker, "make 0 %s", kind), "%s makes no key", b.maker->name) ||
        !check(ask(b.maker, "put-private 0"), "%s writes no PKCS #8", b.maker->name))
        return false;
    answer(b.maker, 0, b.private_key);
    if (!check(ask(b.maker, "put-public 0"), "%s writes no SPKI", b.maker->name))
        return false;
    answer(b.maker, 0, b.public_key);
    if (!both_check(&b, ask(b.reader, "private 0 %s", b.private_key), b.reader, "private") ||
        !both_check(&b, ask(b.reader, "public 1 %s", b.public_key), b.reader, "public") ||
        !both_check(&b, ask(b.maker, "public 1 %s", b.public_key), b.maker, "public"))
        return false;
    ask(b.reader, "put-private 0");
    answer(b.reader, 0, hex);
    both_check(&b, strcmp(hex, b.private_key) == 0, b.reader, "put-private");
    ask(b.reader, "put-public 0");
    answer(b.reader, 0, hex);
    both_check(&b, strcmp(hex, b.public_key) == 0, b.reader, "put-public");
    ask(b.reader, "put-public 1");
    answer(b.reader, 0, hex);
    both_check(&b, strcmp(hex, b.public_key) == 0, b.reader, "put-public");
    both_check(&b, ask(b.reader, "check-public 1"), b.reader, "check-public");
    return true;
}

/* One line of the table: a kind, beside one other library. */
static void run_kind(const struct kind *k, struct peer *ours, struct peer *other, bool shortly)
{
    unsigned long done = checks_done, failed = checks_failed;
    unsigned keys = shortly ? k->keys_short : k->keys, made[2] = {0, 0};
    if (k->lacks != NULL && strcmp(k->lacks, other->name) == 0) {
        printf("%-16s not run: %s has no such keys\n", k->name, other->name);
        return;
    }
    for (unsigned i = 0; i < keys; i++) {
        bool theirs = i % k->theirs == 0;
        check_context("%s, key %u, beside %s", k->name, i, other->name);
        b.maker = theirs ? other : ours;
        b.reader = theirs ? ours : other;
        b.turn = i;
        made[theirs]++;
        if (!hand_over(k->name))
            continue;
        if (i % k->check_one_in == 0)
            both_check(&b, ask(b.reader, "check 0"), b.reader, "check");
        for (unsigned m = 0; m < (shortly ? 1 : k->messages); m++)
            for (size_t t = 0; k->tries[t] != NULL; t++)
                k->tries[t](&b, k);
    }
    printf("%-16s %6u %6u %9lu %8lu\n", k->name, made[0], made[1], checks_done - done,
           checks_failed - failed);
}

int main(int argc, char **argv)
{
    struct peer ours, other;
    if (argc < 5) {
        fprintf(stderr, "usage: both short|long SEED|- NAME=WORKER NAME=WORKER...\n");
        return 2;
    }
    bool shortly = strcmp(argv[1], "short") == 0;
    uint64_t seed = strcmp(argv[2], "-") == 0 ? (uint64_t)time(NULL) : strtoull(argv[2], NULL, 0);
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGPIPE, SIG_IGN);
    printf("seed %" PRIu64 "\n", seed);
    peer_start(&ours, argv[3]);
    for (int i = 4; i < argc; i++) {
        peer_start(&other, argv[i]);
        b.gen.state = seed;
        printf("\n%-16s %6s %6s %9s %8s\n%-16s %6s %6s\n", other.name, "keys", "keys", "checks",
               "failures", "kind", "ours", "theirs");
        for (const struct kind *k = both_kinds; k->name != NULL; k++)
            run_kind(k, &ours, &other, shortly);
        check_context("%s", other.name);
        check(peer_stop(&other), "the worker failed at its end");
    }
    check_context("%s", ours.name);
    check(peer_stop(&ours), "the worker failed at its end");
    printf("\n%lu checks, %lu failed\n", checks_done, checks_failed);
    return checks_failed != 0;
}
