# Viviendas: quién dice vivir dónde, y qué hace la junta con ello.
home-part-empty = Escriba por favor un nombre o un número, por ejemplo: 3 o Torre B
home-part-long = Escríbalo por favor con { $most } caracteres como mucho.
