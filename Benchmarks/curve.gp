# The curve in gnuplot's text terminal, with the point, a line down from it and the loss in words.
# columns, rows and p come from the command line; after that, "p = p + step; replot" moves the point.
set terminal dumb size columns, rows ansi256
set xrange [0:1]
set yrange [0:5]
set xtics 0.1
set key at graph 0.95, 0.9
step = 1.0 / columns
plot -log(x) with lines linecolor rgb "#5fafff" notitle, \
  "+" using (p):(-log(p)) every ::0::0 with impulses linecolor rgb "#ffff5f" notitle, \
  "+" using (p):(-log(p)) every ::0::0 with points pointtype 7 linecolor rgb "#ffff5f" \
    title sprintf("-log %.4g = %.3f", p, -log(p))
