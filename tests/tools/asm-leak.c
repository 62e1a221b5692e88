/* Functions that do what no row may, for ci/asm-ct.py to prove itself on; each secret is behind a
 * pointer, as a kernel's is. Compiled, never run. */
#include <stddef.h>
#include <stdint.h>

uint32_t leak_branch(const uint8_t *key, uint32_t (*f)(void));
uint32_t leak_address(const uint8_t *key, const uint32_t *table);
uint32_t leak_division(const uint32_t *key);
uint32_t leak_loop(const uint8_t *key);
uint32_t leak_spilled(const uint8_t *key, const uint32_t *table);
uint32_t clean(const uint32_t *key, size_t n);

uint32_t leak_branch(const uint8_t *key, uint32_t (*f)(void))
{
    return key[3] & 1 ? f() : 7;
}

uint32_t leak_address(const uint8_t *key, const uint32_t *table)
{
    return table[key[0] ^ key[1]];
}

uint32_t leak_division(const uint32_t *key)
{
    return key[0] / key[1];
}

uint32_t leak_loop(const uint8_t *key)
{
    volatile uint32_t n = 0;
    for (unsigned i = 0; i < key[0]; i++)
        n += i;
    return n;
}

/* Through the stack. */
uint32_t leak_spilled(const uint8_t *key, const uint32_t *table)
{
    volatile uint32_t kept = key[0];
    return table[kept];
}

/* Jumps on a length, addresses of public indices, a choice without a branch. */
uint32_t clean(const uint32_t *key, size_t n)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += key[i] ^ ((0 - (key[i] >> 31)) & 0x1b);
    return n % 2 == 0 ? sum : ~sum;
}
