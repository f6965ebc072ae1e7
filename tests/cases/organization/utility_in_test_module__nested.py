def outer():
    def helper_a():
        return 1


    def helper_b():
        return 1


    def helper_c():
        return 1


    def helper_d():
        return 1


    def helper_e():
        return 1


    return helper_a


class Plain:
    def helper_a():
        return 1


    def helper_b():
        return 1


    def helper_c():
        return 1


    def helper_d():
        return 1


    def helper_e():
        return 1




def test_it():
    assert outer()


NAME_0 = 0
NAME_1 = 1
NAME_2 = 2
NAME_3 = 3
NAME_4 = 4
NAME_5 = 5
NAME_6 = 6
NAME_7 = 7
NAME_8 = 8
NAME_9 = 9
NAME_10 = 10
NAME_11 = 11
NAME_12 = 12
NAME_13 = 13
NAME_14 = 14
NAME_15 = 15
NAME_16 = 16
NAME_17 = 17
NAME_18 = 18
NAME_19 = 19
NAME_20 = 20
NAME_21 = 21
NAME_22 = 22
NAME_23 = 23
NAME_24 = 24
NAME_25 = 25
NAME_26 = 26
NAME_27 = 27
NAME_28 = 28
NAME_29 = 29
NAME_30 = 30
NAME_31 = 31
NAME_32 = 32
NAME_33 = 33
NAME_34 = 34
NAME_35 = 35
NAME_36 = 36
NAME_37 = 37
NAME_38 = 38
NAME_39 = 39
NAME_40 = 40
NAME_41 = 41
NAME_42 = 42
NAME_43 = 43
NAME_44 = 44
NAME_45 = 45
NAME_46 = 46
NAME_47 = 47
NAME_48 = 48
NAME_49 = 49
NAME_50 = 50
NAME_51 = 51
NAME_52 = 52
NAME_53 = 53
NAME_54 = 54
NAME_55 = 55
NAME_56 = 56
NAME_57 = 57
NAME_58 = 58
NAME_59 = 59
NAME_60 = 60
NAME_61 = 61
NAME_62 = 62
NAME_63 = 63
NAME_64 = 64
NAME_65 = 65
NAME_66 = 66
NAME_67 = 67
NAME_68 = 68
NAME_69 = 69
NAME_70 = 70
NAME_71 = 71
NAME_72 = 72
NAME_73 = 73
NAME_74 = 74
NAME_75 = 75
NAME_76 = 76
NAME_77 = 77
NAME_78 = 78
NAME_79 = 79
NAME_80 = 80
NAME_81 = 81
NAME_82 = 82
NAME_83 = 83
NAME_84 = 84
NAME_85 = 85
NAME_86 = 86
NAME_87 = 87
NAME_88 = 88
NAME_89 = 89
NAME_90 = 90
NAME_91 = 91
NAME_92 = 92
NAME_93 = 93
NAME_94 = 94
NAME_95 = 95
NAME_96 = 96
NAME_97 = 97
NAME_98 = 98
NAME_99 = 99
NAME_100 = 100
NAME_101 = 101
NAME_102 = 102
NAME_103 = 103
NAME_104 = 104
NAME_105 = 105
NAME_106 = 106
NAME_107 = 107
NAME_108 = 108
NAME_109 = 109
NAME_110 = 110
NAME_111 = 111
NAME_112 = 112
NAME_113 = 113
NAME_114 = 114
NAME_115 = 115
NAME_116 = 116
NAME_117 = 117
NAME_118 = 118
NAME_119 = 119
NAME_120 = 120
NAME_121 = 121
NAME_122 = 122
NAME_123 = 123
NAME_124 = 124
NAME_125 = 125
NAME_126 = 126
NAME_127 = 127
NAME_128 = 128
NAME_129 = 129
