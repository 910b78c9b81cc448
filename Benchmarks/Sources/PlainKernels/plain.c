#include "PlainKernels.h"
#include <math.h>

double plain_binary(double logit) {
  return log1p(exp(-fabs(logit))) + fmax(-logit, 0);
}

double plain_categorical(const double *logits, long count, long label) {
  double top = logits[0], sum = 0;
  for (long each = 1; each < count; each++) top = fmax(top, logits[each]);
  for (long each = 0; each < count; each++) sum += exp(logits[each] - top);
  return log(sum) + top - logits[label];
}

double plain_mean(const double *losses, long count) {
  double sum = 0;
  for (long each = 0; each < count; each++) sum += losses[each];
  return sum / (double)count;
}
