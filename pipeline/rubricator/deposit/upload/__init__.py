"""Upload: a package into a draft at a repository, resumed where it stopped, published only when that is asked for."""
