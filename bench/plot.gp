# How many times as fast as Debian's OpenSSL 3.0, and as the best peer, a bar a line.
set terminal svg size 1100, 60 + 15 * system(sprintf("wc -l < '%s'", data)) font "sans-serif,11"
set output out
set style fill solid 0.8
set boxwidth 0.35
set logscale x 2
set grid xtics
set key top right
set xlabel "speed ratio (logarithmic; more than 1: Assay is faster)"
set yrange [*:*] reverse
set arrow from 1, graph 0 to 1, graph 1 nohead lw 1.5
set lmargin 34
plot data using (0.5 * ($2 + 1)):($0 - 0.2):(0.5 * abs($2 - 1)):(0.18):ytic(1) with boxxyerror \
         title "beside OpenSSL 3.0" lc rgb "#2b6cb0", \
     data using (0.5 * ($3 + 1)):($0 + 0.2):(0.5 * abs($3 - 1)):(0.18) with boxxyerror \
         title "beside the best peer" lc rgb "#dd6b20"
