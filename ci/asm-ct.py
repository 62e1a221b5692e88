#!/usr/bin/env python3
"""Constant time in the instructions themselves, for what Valgrind can't decode and MemorySanitizer
can't follow: SHA-NI, VAES, AVX-512 and hand-written assembly.

  ci/asm-ct.py LIST OBJECT...        refuses what the rules below refuse, unless LIST has it
  ci/asm-ct.py --planted OBJECT      each function leak_* of the object must be refused, no other

Each function is followed through all its branches. At its start the registers hold lengths, flags
and pointers, and are public; what comes from memory is secret, except constants (rip-relative), the
stack's own spills of public values, arguments on the stack, and the loads that LIST names. What is
computed from a secret is secret. Refused are a conditional jump on a secret, an address made of a
secret, a secret length of a string instruction or of memcpy, and any division, gather, scatter or
computed jump. A secret passed by value to a function that wasn't inlined would go unseen.

LIST has lines "function-glob  load  displacement  reason", the displacement as in 0xf0(%rdi)."""
import fnmatch
import re
import subprocess
import sys

PUBLIC, CONSTANT, SECRET = 'public', 'constant', 'secret'
GP = {}
for full, parts in {'rax': 'eax ax al ah', 'rbx': 'ebx bx bl bh', 'rcx': 'ecx cx cl ch',
                    'rdx': 'edx dx dl dh', 'rsi': 'esi si sil', 'rdi': 'edi di dil',
                    'rbp': 'ebp bp bpl', 'rsp': 'esp sp spl'}.items():
    GP.update({name: full for name in [full] + parts.split()})
for i in range(8, 16):
    GP.update({'r%d%s' % (i, end): 'r%d' % i for end in ('', 'd', 'w', 'b')})

NO_FLAGS = re.compile(r'mov|lea|v|p(?!opcnt|test)|not|rorx|s[ah][lr]x|mulx|bswap|cmov|set|xchg|jmp|'
                      r'call|nop|k(?!ortest|test)|leave|ret|c[wdq]t|cq|endbr|prefetch|aes|sha[12]')
SETS_FLAGS = re.compile(r'vptest|vtestp|v?u?comis|ptest|popcnt')
CONDITIONAL = re.compile(r'j(?!mp)|loop')
MERGES = re.compile(r'vpternlog|vpmadd52|vpdp|vfm|vpshl?d?v|vperm[it]2|sha|aes')
VARIABLE = re.compile(r'v?i?div|v?p?gather|v?p?scatter|vpgather|vpscatter|idiv')
WIDTHS = [(r'v?(movd$|movss|pextrd|pinsrd|pbroadcastd)', 4), (r'v?pextrb|v?pinsrb', 1),
          (r'v?(movq|movsd|mov[lh]p|pextrq|pinsrq|pbroadcastq)', 8),
          (r'vextract[fi](128|32x4|64x2)|vinsert[fi](128|32x4|64x2)|vbroadcasti(128|32x4)', 16),
          (r'v(extract|insert|broadcast)[fi](64x4|32x8)', 32)]


def join(*values):
    """The worst of the values; a frame address is as public as a length."""
    if SECRET in values:
        return SECRET
    return values[0] if len(set(values)) == 1 else PUBLIC


def is_frame(value):
    return isinstance(value, tuple)


def reg_of(operand):
    """The register's full name: vectors of all widths are one."""
    name = operand.split('{')[0].lstrip('%')
    if re.fullmatch(r'[xyz]mm\d+', name):
        return 'v' + name[3:]
    return GP.get(name, name)


def split(text):
    """Operands, at commas outside of parentheses."""
    return [part.strip() for part in re.split(r',(?![^(]*\))', text) if part.strip()]


class Memory:
    """disp(base,index,scale)"""

    def __init__(self, operand):
        match = re.match(r'(?:%(\w+):)?(-?0x[0-9a-f]+)?(?:\(([^)]*)\))?', operand)
        self.segment, disp, inner = match.groups()
        self.disp = int(disp or '0', 16)
        parts = (inner or '').split(',')
        self.base = reg_of(parts[0]) if parts[0] else None
        self.index = reg_of(parts[1]) if len(parts) > 1 and parts[1] else None


def is_memory(operand):
    return not operand.startswith(('%', '$')) or operand.startswith(('%fs:', '%ds:', '%cs:'))


class State:
    def __init__(self):
        self.reg, self.slot, self.flags = {}, {}, PUBLIC

    def copy(self):
        new = State()
        new.reg, new.slot, new.flags = dict(self.reg), dict(self.slot), self.flags
        return new

    def get(self, reg):
        if reg.startswith('v') or re.fullmatch(r'k\d', reg):
            return self.reg.get(reg, SECRET)
        return self.reg.get(reg, PUBLIC)

    def merge(self, other):
        """Joins `other` in; whether anything changed."""
        before = (dict(self.reg), dict(self.slot), self.flags)
        for reg in set(self.reg) | set(other.reg):
            self.reg[reg] = join(self.get(reg), other.get(reg))
        self.slot = {at: join(v, other.slot[at]) for at, v in self.slot.items() if at in other.slot}
        self.flags = join(self.flags, other.flags)
        return before != (self.reg, self.slot, self.flags)


class Function:
    def __init__(self, name, lines, allowed):
        self.name, self.lines, self.found = name, lines, set()
        self.allowed = {disp for glob, disp in allowed if fnmatch.fnmatch(name, glob)}

    def refuse(self, why):
        self.found.add('%x: %s: %s' % (self.at, self.text, why))

    def width(self, op, others):
        """Bytes of the memory operand beside the others."""
        for pattern, width in WIDTHS:
            if re.match(pattern, op) and any(re.match(r'%[xyz]mm', other) for other in others):
                return width
        for other in others:
            name = other.split('{')[0].lstrip('%')
            if name[1:3] == 'mm':
                return {'x': 16, 'y': 32, 'z': 64}[name[0]]
            if name in GP:
                return 8 if name == GP[name] else 4
        return {'q': 8, 'l': 4, 'w': 2, 'b': 1}.get(op[-1], 8)

    def address(self, s, m):
        for reg in (m.base, m.index):
            if reg and reg != 'rip' and s.get(reg) == SECRET:
                self.refuse('address from a secret')

    def granules(self, s, m, width):
        region, offset = s.get(m.base)
        first = offset + m.disp
        return [(region, at) for at in range(first - first % 4, first + width, 4)]

    def load(self, s, operand, width):
        m = Memory(operand)
        self.address(s, m)
        if m.segment == 'fs' or m.base == 'rip' or (m.base and s.get(m.base) == CONSTANT):
            return PUBLIC
        if m.index and s.get(m.index) == CONSTANT:
            return PUBLIC
        if m.base and is_frame(s.get(m.base)):
            if m.index:
                return SECRET
            return join(*[s.slot.get(at, PUBLIC if at[0] == 0 and at[1] >= 8 else SECRET)
                          for at in self.granules(s, m, width)])
        return PUBLIC if not m.index and m.disp in self.allowed else SECRET

    def store(self, s, operand, width, value):
        m = Memory(operand)
        self.address(s, m)
        if m.base and not m.index and is_frame(s.get(m.base)):
            for at in self.granules(s, m, width):
                s.slot[at] = PUBLIC if is_frame(value) else value

    def value(self, s, operand, width):
        if operand.startswith('$'):
            return PUBLIC
        if is_memory(operand):
            return self.load(s, operand, width)
        return s.get(reg_of(operand))

    def put(self, s, operand, value, width):
        if is_memory(operand):
            self.store(s, operand, width, value)
            return
        name, reg = operand.split('{')[0].lstrip('%'), reg_of(operand)
        if reg in GP.values() and (len(name) == 2 and name[0] != 'r' or name[-1] in 'wbl'):
            value = join(value, s.get(reg))
        s.reg[reg] = value

    def push(self, s, n):
        if is_frame(s.get('rsp')):
            region, offset = s.get('rsp')
            s.reg['rsp'] = (region, offset - n)

    def lea(self, s, operand):
        m = Memory(operand)
        if m.base == 'rip':
            return CONSTANT
        base = s.get(m.base) if m.base else PUBLIC
        if m.index:
            return join(PUBLIC if is_frame(base) else base, s.get(m.index), PUBLIC)
        return (base[0], base[1] + m.disp) if is_frame(base) else base

    def step(self, s, at, op, ops):
        """One instruction's effect on the state."""
        self.at, self.text = at, (op + ' ' + ','.join(ops)).strip()
        if VARIABLE.match(op):
            self.refuse('its time depends on its operands')
        if op.startswith(('rep', 'movs ', 'stos')) and s.get('rcx') == SECRET:
            self.refuse('secret length')
        if CONDITIONAL.match(op):
            if s.flags == SECRET:
                self.refuse('jump on a secret')
            return
        if op.startswith('jmp'):
            if '*' in ''.join(ops):
                self.refuse('computed jump')
            return
        if op.startswith('call'):
            self.call(s, ops)
            return
        if not ops or op.startswith(('nop', 'endbr', 'prefetch', 'ret', 'data16', 'cs')):
            self.bare(s, op)
            return
        width = self.width(op, [o for o in ops if not is_memory(o)])
        sources, dest = ops[:-1], ops[-1]
        mask = re.search(r'\{%(k\d)\}', self.text)
        if op.startswith('lea') and op != 'leave':
            s.reg[reg_of(dest)] = self.lea(s, sources[0])
        elif op.startswith('push'):
            value = self.value(s, dest, 8)
            self.push(s, 8)
            self.store(s, '0x0(%rsp)', 8, value)
        elif op.startswith('pop') and not op.startswith('popcnt'):
            s.reg[reg_of(dest)] = self.load(s, '0x0(%rsp)', 8)
            self.push(s, -8)
        elif op.startswith('mulx'):
            value = join(self.value(s, ops[0], width), s.get('rdx'))
            s.reg[reg_of(ops[1])] = s.reg[reg_of(ops[2])] = value
        elif op.startswith(('cmp', 'test', 'vptest', 'ptest', 'kortest', 'ktest', 'bt ', 'vtestp')) \
                or op in ('bt', 'btq', 'btl'):
            s.flags = join(*[self.value(s, o, width) for o in ops])
        else:
            self.compute(s, op, sources, dest, width, mask)

    def bare(self, s, op):
        if op == 'leave':
            s.reg['rsp'] = s.get('rbp')
            s.reg['rbp'] = self.load(s, '0x0(%rsp)', 8)
            self.push(s, -8)
        elif op in ('cltd', 'cqto'):
            s.reg['rdx'] = s.get('rax')

    def call(self, s, ops):
        target = ops[0] if ops else ''
        if re.search(r'mem(cpy|set|move)', target) and s.get('rdx') == SECRET:
            self.refuse('secret length')
        for reg in ['rax', 'rdx'] + [r for r in s.reg if r.startswith('v')]:
            s.reg[reg] = SECRET # the others aren't read unless the callee is known to keep them
        s.flags = SECRET

    def compute(self, s, op, sources, dest, width, mask):
        old = None if is_memory(dest) and op.startswith(('mov', 'vmov', 'set')) else \
            self.value(s, dest, width)
        if re.match(r'v?(p?xor|sub|pxor|psub|pandn)|vpxor', op) and len(set(sources)) == 1 and \
                (len(sources) == 2 or sources[0] == dest) and not is_memory(sources[0]):
            value = PUBLIC
        elif not sources:
            value = s.flags if op.startswith('set') else old
            if op.startswith(('mul', 'imul')):
                value = s.reg['rax'] = s.reg['rdx'] = join(old, s.get('rax'))
                s.flags = value
                return
        else:
            value = join(*[self.value(s, o, width) for o in sources])
            two = len(sources) == 1 and not op.startswith('v')
            moves = re.match(r'v?mov|v?pmov|v?lddqu|[lt]zcnt|bs[fr]|bswap|pabs|pshuf[dhl]|v?pbroad|kmov',
                             op) is not None
            if op.startswith('shl') or op.startswith('shr') or (two and not moves) or \
                    MERGES.match(op):
                value = self.arithmetic(s, op, sources, old, value)
            if op.startswith(('cmov', 'adc', 'sbb')):
                value = join(value, s.flags, old)
            if mask:
                value = join(value, s.get(mask.group(1)), old)
            if op.startswith('xchg'):
                value = join(value, old)
                self.put(s, sources[0], value, width)
        if SETS_FLAGS.match(op) or not NO_FLAGS.match(op):
            s.flags = PUBLIC if is_frame(value) or value == CONSTANT else value
        self.put(s, dest, value, width)

    def arithmetic(self, s, op, sources, old, value):
        """Two operands: the frame's address and constants' stay what they are."""
        if is_frame(old) and sources[0].startswith('$'):
            n = int(sources[0][1:], 16)
            n -= (n >> 63) << 64
            if op.startswith(('add', 'sub')):
                return (old[0], old[1] + (n if op.startswith('add') else -n))
            return (self.at, 0) # and: aligned, a frame of its own
        if old == CONSTANT and value != SECRET:
            return CONSTANT
        return join(PUBLIC if is_frame(old) else old, PUBLIC if is_frame(value) else value)

    def run(self):
        index = {at: i for i, (at, _, _) in enumerate(self.lines)}
        first = State()
        first.reg['rsp'] = (0, 0)
        states, todo = {0: first}, [0]
        while todo:
            i = todo.pop()
            at, op, ops = self.lines[i]
            s = states[i].copy()
            self.step(s, at, op, ops)
            after = []
            if CONDITIONAL.match(op) or op.startswith('jmp'):
                target = int(ops[0], 16) if re.fullmatch(r'[0-9a-f]+', ops[0]) else -1
                after += [index[target]] if target in index else []
            if not op.startswith(('jmp', 'ret')) and i + 1 < len(self.lines):
                after.append(i + 1)
            for j in after:
                if j not in states:
                    states[j] = s.copy()
                    todo.append(j)
                elif states[j].merge(s):
                    todo.append(j)
        return sorted(self.found)


def functions(path):
    """Yields each function's name and its instructions (address, operation, operands)."""
    text = subprocess.run(['objdump', '-dr', '--no-show-raw-insn', path], check=True,
                          capture_output=True, text=True).stdout
    name, lines = None, []
    for line in text.splitlines():
        head = re.match(r'[0-9a-f]+ <(.+)>:$', line)
        code = re.match(r'\s+([0-9a-f]+):\t(.*)$', line)
        relocation = re.match(r'\s+[0-9a-f]+: R_X86_64_(?:PLT|PC)32\t(\S+)', line)
        if head:
            if lines:
                yield name, lines
            name, lines = head.group(1), []
        elif relocation and lines and lines[-1][1].startswith(('call', 'j')):
            lines[-1] = (lines[-1][0], lines[-1][1], [relocation.group(1)])
        elif code:
            words = re.sub(r'\s*#.*|\s*<[^>]*>', '', code.group(2)).strip()
            words = re.sub(r'^(notrack|bnd|lock|data16|cs|rep[nz]*)\s+(?=\w)', '', words)
            op, _, rest = words.partition(' ')
            lines.append((int(code.group(1), 16), op, split(rest.strip())))
    if lines:
        yield name, lines


def read_list(path):
    allowed = []
    for line in open(path):
        fields = line.split('#')[0].split(None, 3)
        if fields:
            if len(fields) < 4 or fields[1] != 'load':
                sys.exit('%s: function, load, displacement, reason: %s' % (path, line))
            allowed.append((fields[0], int(fields[2], 16)))
    return allowed


def planted(path):
    bad = 0
    for name, lines in functions(path):
        found = Function(name, lines, []).run()
        if name.startswith('leak_') != bool(found):
            bad = 1
        print('asm-ct planted %-14s %s%s' % (name, 'refused' if found else 'passed',
                                             '' if name.startswith('leak_') == bool(found) else
                                             ': FAILED' + ''.join('\n    ' + f for f in found)))
    return bad


def main(argv):
    if argv[1] == '--planted':
        return planted(argv[2])
    allowed, bad = read_list(argv[1]), 0
    for path in argv[2:]:
        count, jumps = 0, 0
        for name, lines in functions(path):
            found = Function(name, lines, allowed).run()
            count += 1
            jumps += sum(1 for _, op, _ in lines if CONDITIONAL.match(op))
            if found:
                bad = 1
                print('asm-ct %s: %s: FAILED' % (path, name))
                print('\n'.join('    ' + f for f in found[:8]))
        print('asm-ct %-44s %3d functions, %3d jumps on public values' % (path, count, jumps))
    print('asm-ct ' + ('FAILED' if bad else 'no secret decides a jump or an address'))
    return bad


sys.exit(main(sys.argv))
