/* script   The traces of scripts: script KIND|all FIRST LAST
 *
 * Built twice, with this library and with the system's; the output is to be the same. */
#include <stdlib.h>
#include <string.h>

#include "tests/bio/script.h"

int main(int argc, char **argv)
{
    const struct script_kind *lists[] = {script_buffers, script_codecs, script_pairs};
    if (argc != 4)
        return 2;
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        for (const struct script_kind *k = lists[i]; k->name != NULL; k++)
            if (strcmp(argv[1], "all") == 0 || strcmp(argv[1], k->name) == 0)
                for (unsigned long seed = strtoul(argv[2], NULL, 10);
                     seed <= strtoul(argv[3], NULL, 10); seed++)
                    script_run(k, seed, stdout);
    return 0;
}
