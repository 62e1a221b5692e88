/* Products modulo p = 2^255 - 19 in four words of 64 bits, with mulx, which keeps the flags, and
 * adcx and adox, which add on two carries at a time (E. Ozturk, J. Guilford, V. Gopal, "Large Integer
 * Squaring on Intel Architecture Processors", Intel 2013). Operands are any numbers below 2^256 in
 * memory, at \a(\pa) and \b(\pb); a result is in P0 .. P3, and is below 2^255 + 2^11. */
#include "opt/asm/x86_64/save.h"

#define LO %rax
#define HI %rbx
#define ZERO %rbp
#define P0 %r8
#define P1 %r9
#define P2 %r10
#define P3 %r11
#define P4 %r12
#define P5 %r13
#define P6 %r14
#define P7 %r15

.macro STORE pr, r
    mov     P0, \r(\pr)
    mov     P1, \r+8(\pr)
    mov     P2, \r+16(\pr)
    mov     P3, \r+24(\pr)
.endm

/* \p0 .. \p4 += a times a word of b; \p4 is new. */
.macro ADD_ROW pa, a, pb, b, p0, p1, p2, p3, p4
    mov     \b(\pb), %rdx
    xor     %ebp, %ebp /* clears both carries too */
    mulx    \a(\pa), LO, HI
    adcx    LO, \p0
    adox    HI, \p1
    mulx    \a+8(\pa), LO, HI
    adcx    LO, \p1
    adox    HI, \p2
    mulx    \a+16(\pa), LO, HI
    adcx    LO, \p2
    adox    HI, \p3
    mulx    \a+24(\pa), LO, \p4
    adcx    LO, \p3
    adox    ZERO, \p4
    adcx    ZERO, \p4
.endm

/* Of P0 .. P4, P4 below 2^58: bit 255 and what is above it come back times 19. */
.macro REDUCE_TOP
    add     P3, P3
    adc     P4, P4
    shr     $1, P3
    imul    $19, P4, P4
    add     P4, P0
    adc     $0, P1
    adc     $0, P2
    adc     $0, P3
.endm

/* Of P0 .. P7: the upper half comes back times 38, which leaves at most 38 in P4. */
.macro REDUCE
    mov     $38, %edx
    xor     %ebp, %ebp
    mulx    P4, LO, HI
    adcx    LO, P0
    adox    HI, P1
    mulx    P5, LO, HI
    adcx    LO, P1
    adox    HI, P2
    mulx    P6, LO, HI
    adcx    LO, P2
    adox    HI, P3
    mulx    P7, LO, P4
    adcx    LO, P3
    adox    ZERO, P4
    adcx    ZERO, P4
    REDUCE_TOP
.endm

.macro MUL pa, a, pb, b
    mov     \b(\pb), %rdx
    mulx    \a(\pa), P0, P1
    mulx    \a+8(\pa), LO, P2
    add     LO, P1
    mulx    \a+16(\pa), LO, P3
    adc     LO, P2
    mulx    \a+24(\pa), LO, P4
    adc     LO, P3
    adc     $0, P4
    ADD_ROW \pa, \a, \pb, \b+8, P1, P2, P3, P4, P5
    ADD_ROW \pa, \a, \pb, \b+16, P2, P3, P4, P5, P6
    ADD_ROW \pa, \a, \pb, \b+24, P3, P4, P5, P6, P7
    REDUCE
.endm

.macro SQUARE pa, a
    /* The products of different words, each once. */
    mov     \a(\pa), %rdx
    mulx    \a+8(\pa), P1, P2
    mulx    \a+16(\pa), LO, P3
    add     LO, P2
    mulx    \a+24(\pa), LO, P4
    adc     LO, P3
    adc     $0, P4
    mov     \a+8(\pa), %rdx
    xor     %ebp, %ebp
    mulx    \a+16(\pa), LO, HI
    adcx    LO, P3
    adox    HI, P4
    mulx    \a+24(\pa), LO, P5
    adcx    LO, P4
    adox    ZERO, P5
    adcx    ZERO, P5
    mov     \a+16(\pa), %rdx
    mulx    \a+24(\pa), LO, P6
    add     LO, P5
    adc     $0, P6
    /* Doubled on one carry, the squares added on the other. */
    xor     %r15d, %r15d
    mov     \a(\pa), %rdx
    mulx    %rdx, P0, HI
    adcx    P1, P1
    adox    HI, P1
    mov     \a+8(\pa), %rdx
    mulx    %rdx, LO, HI
    adcx    P2, P2
    adox    LO, P2
    adcx    P3, P3
    adox    HI, P3
    mov     \a+16(\pa), %rdx
    mulx    %rdx, LO, HI
    adcx    P4, P4
    adox    LO, P4
    adcx    P5, P5
    adox    HI, P5
    mov     \a+24(\pa), %rdx
    mulx    %rdx, LO, HI
    adcx    P6, P6
    adox    LO, P6
    adcx    P7, P7
    adox    HI, P7
    REDUCE
.endm
