"""Letters that nobody wrote, made by a seed, as transcriptions have them: the material of benchmarks of whole builds."""
